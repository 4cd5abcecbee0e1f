// An address that leads nowhere.
import { Link } from 'wouter'
import { pageMessages } from '../../shared/messages/pages.ts'
import { useT } from '../i18n.tsx'
import { Page } from '../ui/Page.tsx'

export function NotFound() {
  const t = useT(pageMessages)
  return (
    <Page title={t('notFound.title')} narrow>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.what')}</p>
      <Link href="/">{t('join.home')}</Link>
    </Page>
  )
}
