// What an exploration that was made, or brought back in, is opened by: its four links, shown once.
import { useEffect, useRef } from 'react'
import type { z } from 'zod'
import { pageMessages } from '../../shared/messages/pages.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { roles } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { LinkBox } from '../invitations/LinkBox.tsx'
import type { createdSchema } from './explorations.ts'

/** `said`: that it is there; it takes the focus, for the form that had it is gone. */
export function CreatedLinks({ created, said }: { created: z.infer<typeof createdSchema>; said: string }) {
  const t = useT(pageMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div>
      <p className="notice notice-good" ref={heading} tabIndex={-1}>
        {said}
      </p>
      {created.notices?.map(({ code, detail }) => (
        <p key={code} className="notice notice-warn">
          {detail[lang]}
        </p>
      ))}
      {created.invitations.facilitator ? (
        <p>
          <a className="button button-primary button-large" href={created.invitations.facilitator.url}>
            {t('home.openAsFacilitator')}
          </a>
        </p>
      ) : null}
      {roles.map((role) => {
        const link = created.invitations[role]
        return link ? <LinkBox key={role} label={ui(`role.${role}`)} url={link.url} /> : null
      })}
    </div>
  )
}
