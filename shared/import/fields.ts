// What a column may mean, by kind of import, and the names such columns have (contract.md, Import): those of the
// contract, of Atelier's own export, of other whiteboards, and what people write above them in either language.

export const importKinds = ['recommendations', 'findings'] as const
export type ImportKind = (typeof importKinds)[number]

/** A column's meaning. Without `_en` or `_fr` it counts in the file's language (`text`: in the row's `lang`). */
const recommendationFields = [
  'id',
  'number',
  'text',
  'text_en',
  'text_fr',
  'theme',
  'theme_en',
  'theme_fr',
  'label',
  'label_en',
  'label_fr',
  'group',
  'group_en',
  'group_fr',
  'parent_id',
  'lane',
  'lane_label',
  'band',
  'band_label',
  'complexity',
  'criterion',
  'reason',
  'lang',
] as const
const findingFields = [
  'id',
  'text',
  'text_en',
  'text_fr',
  'theme',
  'theme_en',
  'theme_fr',
  'subtheme',
  'subtheme_en',
  'subtheme_fr',
  'parent_id',
  'discussion',
  'criterion',
  'kind',
  'x',
  'y',
  'colour',
  'area',
  'lang',
] as const
export type Field = (typeof recommendationFields)[number] | (typeof findingFields)[number]

export const fieldsOf: Record<ImportKind, readonly Field[]> = { recommendations: recommendationFields, findings: findingFields }
/** Every meaning of any kind. */
export const fields: readonly Field[] = [...new Set<Field>([...recommendationFields, ...findingFields])]

/** Names beside the fields' own, for both kinds; compared as `plainName` makes them. */
const commonNames: Record<string, Field> = {
  source_id: 'id',
  identifiant: 'id',
  texte: 'text',
  texte_en: 'text_en',
  texte_fr: 'text_fr',
  text_english: 'text_en',
  text_french: 'text_fr',
  texte_anglais: 'text_en',
  texte_francais: 'text_fr',
  parent: 'parent_id',
  identifiant_du_parent: 'parent_id',
  identifiant_parent: 'parent_id',
  source_parent_id: 'parent_id',
  critere: 'criterion',
  langue: 'lang',
  language: 'lang',
}
const otherNames: Record<ImportKind, Record<string, Field>> = {
  recommendations: {
    ...commonNames,
    numero: 'number',
    recommendation: 'text',
    recommendation_en: 'text_en',
    recommendation_fr: 'text_fr',
    recommandation: 'text',
    recommandation_en: 'text_en',
    recommandation_fr: 'text_fr',
    etiquette: 'label',
    etiquette_en: 'label_en',
    etiquette_fr: 'label_fr',
    topic: 'theme',
    heading: 'group',
    heading_en: 'group_en',
    heading_fr: 'group_fr',
    groupe: 'group',
    horizon: 'lane',
    couloir: 'lane',
    priority: 'band',
    priority_en: 'band',
    priorite: 'band',
    complexite: 'complexity',
    raison: 'reason',
  },
  findings: {
    ...commonNames,
    finding: 'text',
    finding_en: 'text_en',
    finding_fr: 'text_fr',
    constatation: 'text',
    constatation_en: 'text_en',
    constatation_fr: 'text_fr',
    constat: 'text',
    constat_en: 'text_en',
    constat_fr: 'text_fr',
    topic: 'theme_en',
    topic_en: 'theme_en',
    topic_fr: 'theme_fr',
    sujet: 'theme_fr',
    subtopic: 'subtheme_en',
    subtopic_en: 'subtheme_en',
    subtopic_fr: 'subtheme_fr',
    claim: 'subtheme_en',
    claim_en: 'subtheme_en',
    claim_fr: 'subtheme_fr',
    sous_theme: 'subtheme_fr',
    sous_theme_en: 'subtheme_en',
    sous_theme_fr: 'subtheme_fr',
    sous_sujet: 'subtheme_fr',
    enonce: 'subtheme_fr',
    enonce_en: 'subtheme_en',
    enonce_fr: 'subtheme_fr',
    discussion_number: 'discussion',
    numero_de_discussion: 'discussion',
    nature: 'kind',
    genre: 'kind',
    position_x: 'x',
    position_y: 'y',
    color: 'colour',
    couleur: 'colour',
    bg_color: 'colour',
    background_color: 'colour',
    couleur_de_fond: 'colour',
    zone: 'area',
    region: 'area',
    frame: 'area',
    cadre: 'area',
  },
}

/** Lower case, no accents, one `_` for anything that is no letter or digit: `Text (EN)` → `text_en`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')

/** The meaning a header's name has, or null. */
export function fieldNamed(name: string, kind: ImportKind): Field | null {
  const plain = plainName(name)
  const names = otherNames[kind]
  return fieldsOf[kind].find((field) => field === plain) ?? (Object.hasOwn(names, plain) ? (names[plain] ?? null) : null)
}
