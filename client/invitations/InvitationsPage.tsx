// For the facilitator: the invitations so far, a new one, revoking.
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { z } from 'zod'
import { localeOf } from '../../shared/messages/catalogue.ts'
import { pageMessages } from '../../shared/messages/pages.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { type Bilingual, type Role, roleSchema, roles } from '../../shared/model/schema.ts'
import { api } from '../api.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { useOnce } from '../ui/once.ts'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { LinkBox } from './LinkBox.tsx'

const invitationSchema = z.object({
  id: z.string(),
  role: roleSchema,
  createdAt: z.number(),
  expiresAt: z.number(),
  revokedAt: z.number().nullable(),
})
type Invitation = z.infer<typeof invitationSchema>
const madeSchema = z.object({ id: z.string(), role: roleSchema, url: z.string() })
const stateOf = (invitation: Invitation): 'valid' | 'expired' | 'revoked' =>
  invitation.revokedAt !== null ? 'revoked' : invitation.expiresAt < Date.now() ? 'expired' : 'valid'

export function InvitationsPage() {
  const t = useT(pageMessages)
  const room = useRoom()
  const path = `/api/explorations/${room.explorationId}/invitations`
  const [invitations, setInvitations] = useState<Invitation[]>([])
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const allowed = room.may('manageInvitations')

  const load = useCallback(async () => {
    const answer = await api(path, z.object({ invitations: z.array(invitationSchema) }))
    if (answer.ok) setInvitations(answer.value.invitations)
    setProblem(answer.ok ? null : answer.problem.detail)
  }, [path])
  useEffect(() => {
    if (allowed) void load()
  }, [load, allowed])

  return (
    <Page title={t('invitations.title')}>
      <p>
        <Link href={`/e/${room.explorationId}`}>{t('invitations.back')}</Link>
      </p>
      <h1>{t('invitations.title')}</h1>
      {allowed ? (
        <>
          <p>{t('invitations.what')}</p>
          <NewInvitation path={path} onMade={load} />
          <ProblemNotice detail={problem} />
          <InvitationList path={path} invitations={invitations} onRevoked={load} />
        </>
      ) : (
        <p className="notice">{t('invitations.notAllowed')}</p>
      )}
    </Page>
  )
}

function NewInvitation({ path, onMade }: { path: string; onMade(): void }) {
  const t = useT(pageMessages)
  const ui = useT(uiMessages)
  const [role, setRole] = useState<Role>('partner')
  const [days, setDays] = useState(30)
  const [made, setMade] = useState<z.infer<typeof madeSchema> | null>(null)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const [make, making] = useOnce(async () => {
    const answer = await api(path, madeSchema, { method: 'POST', body: { role, days } })
    setProblem(answer.ok ? null : answer.problem.detail)
    if (!answer.ok) return
    setMade(answer.value)
    announce(t('invitations.made', { role: ui(`role.${role}`) }))
    onMade()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void make()
  }
  return (
    <form className="panel" onSubmit={submit}>
      <h2>{t('invitations.new')}</h2>
      <Field label={t('invitations.role')}>
        {(control) => (
          <select {...control} className="input" value={role} onChange={(event) => setRole(roleSchema.parse(event.target.value))}>
            {roles.map((name) => (
              <option key={name} value={name}>
                {ui(`role.${name}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('invitations.days')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="number"
            min={1}
            max={365}
            value={days}
            onChange={(event) => setDays(event.target.valueAsNumber || 1)}
          />
        )}
      </Field>
      <ProblemNotice detail={problem} />
      <Button type="submit" weight="primary" large aria-busy={making}>
        {t('invitations.make')}
      </Button>
      {made ? <LinkBox label={t('invitations.made', { role: ui(`role.${made.role}`) })} url={made.url} /> : null}
    </form>
  )
}

function InvitationList({
  path,
  invitations,
  onRevoked,
}: {
  path: string
  invitations: Invitation[]
  onRevoked(): Promise<void>
}) {
  const t = useT(pageMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  const [revoking, setRevoking] = useState<Invitation | null>(null)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const date = (at: number) => new Intl.DateTimeFormat(localeOf[lang], { dateStyle: 'medium', timeStyle: 'short' }).format(at)
  const revoke = async (invitation: Invitation) => {
    const answer = await api(`${path}/${invitation.id}`, z.unknown(), { method: 'DELETE' })
    setProblem(answer.ok ? null : answer.problem.detail)
    setRevoking(null)
    if (answer.ok) announce(t('invitations.revokedNow'))
    await onRevoked()
    // The button that was pressed is gone from its row.
    if (answer.ok) heading.current?.focus()
  }
  return (
    <div>
      <h2 id="invitation-list" ref={heading} tabIndex={-1}>
        {t('invitations.list')}
      </h2>
      <ProblemNotice detail={problem} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-labelledby="invitation-list" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('invitations.role')}</th>
              <th scope="col">{t('invitations.created')}</th>
              <th scope="col">{t('invitations.expires')}</th>
              <th scope="col">{t('invitations.state')}</th>
              <th scope="col">{t('invitations.revoke')}</th>
            </tr>
          </thead>
          <tbody>
            {invitations.map((invitation) => (
              <tr key={invitation.id}>
                <td>{ui(`role.${invitation.role}`)}</td>
                <td>{date(invitation.createdAt)}</td>
                <td>{date(invitation.expiresAt)}</td>
                <td>{t(`invitations.${stateOf(invitation)}`)}</td>
                <td>
                  {stateOf(invitation) === 'valid' ? (
                    <Button
                      weight="danger"
                      aria-label={t('invitations.revokeThis', {
                        role: ui(`role.${invitation.role}`),
                        date: date(invitation.createdAt),
                      })}
                      onClick={() => setRevoking(invitation)}
                    >
                      {t('invitations.revoke')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {revoking ? (
        <Dialog
          title={t('invitations.revoke')}
          onClose={() => setRevoking(null)}
          footer={
            <Button weight="danger" onClick={() => revoke(revoking)}>
              {t('invitations.revoke')}
            </Button>
          }
        >
          <p>{t('invitations.confirm')}</p>
        </Dialog>
      ) : null}
    </div>
  )
}
