// Appendix B: the six criteria, in our own words. Appendix A is heard.ts.
import { translator } from '../../messages/catalogue.ts'
import { criteriaMessages } from '../../messages/criteria.ts'
import { type Block, paragraph } from '../blocks.ts'
import type { Context } from '../context.ts'

const criteria = [1, 2, 3, 4, 5, 6] as const

/** B: fixed text. */
export function criteriaBlocks({ lang }: Pick<Context, 'lang'>): Block[] {
  const t = translator(criteriaMessages, lang)
  return [
    paragraph([{ text: t('criteria.intro'), lang }]),
    {
      kind: 'list',
      style: 'numbered',
      items: criteria.map((number) => ({
        anchor: `criterion-${number}`,
        runs: [
          { text: t(`criterion.${number}.title`), lang, strong: true },
          { text: '\n', lang },
          { text: t(`criterion.${number}.text`), lang },
        ],
        subItems: [],
        details: [],
      })),
    },
  ]
}
