// Words around a name that speak for a person, or against: titles, verbs of speaking, organisations and places. Folded.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** With or without a point; whoever follows is a person. */
export const titles = set('mr mrs ms mx messrs dr dre prof mme mmes mlle mlles monsieur madame mademoiselle')
/** M. and MM. with their point only. */
export const pointedTitles = set('m mm')

/** Before a person, alone. */
export const before = set(
  'asked interviewed emailed phoned thanked told selon interroge interrogee interviewe interviewee rencontre remercie contacte',
)
/** Before a person, with a second word between. */
export const beforePairs = new Map<string, ReadonlySet<string>>([
  ['with', set('met meet meeting spoke speak talked talk interview interviewed conversation call chatted')],
  ['to', set('spoke speak talked talk according thanks listened')],
  ['from', set('email emails message heard quote')],
  ['avec', set('entrevue discussion rencontre rencontree parle echange conversation entretien')],
  ['a', set('demande parle ecrit telephone grace')],
  ['de', set('courriel message citation')],
])
/** After a person. */
export const after = set(
  'said says told mentioned mentions explained explains asked thinks replied dit explique pense mentionne repond souligne ajoute raconte',
)
/** Between a person and the participle: « Rose nous a dit ». */
export const auxiliaries = set('a nous ma')
export const participles = set('dit mentionne explique repondu demande ajoute raconte souligne ecrit pense')

/** A capital after one of these is a person's all the same: Director Marie. */
export const roles = set(
  'director manager lead coordinator analyst minister deputy officer designer researcher developer participant directeur directrice gestionnaire chef cheffe ministre analyste agent agente conceptrice chercheuse and et with avec by par hi hello dear bonjour thanks merci',
)

/** After a name, these say it is no person but what was named after one. */
export const things = set(
  'act adresse agency airport award awards bay beach bridge building canada centre center circle clinic college committee company conference corporation corp council county court creek district drive elementary falls farm festival file form foundation fund funding group gulf harbour health highway hill hospital hotel house hub inc index initiative institute island islands jr lake lakes law limited line llc ltd lodge mall memorial method model mountain mountains museum name office pacific park partners peninsula place plan point principle principles product program programme project questionnaire range region report ridge river road scale school science sciences sea service services software solution solutions sound square station street study survey system systems team technologies technology test tower trail tree trust university valley village west woods commission communications consulting county territory township tribunal week day days month',
)
/** Before a name likewise, some with de between: the lac Simon, the école Marie-Victorin. */
export const thingsBefore = set(
  'academie act aeroport aerogare allee autoroute avenue baie bill bourse boulevard bureau camp cap cape cegep centre chemin college comte cote cyclone edifice ecole entreprise fondation fort groupe hopital hotel hurricane ile immeuble institut johns lac lake loi mont mount musee north north office operation ouragan parc pavillon place plage point pont port prix programme projet project program quai rang residence riviere rue saint sainte salle san sante santa service services south square st ste station storm sud system systeme tempete theatre tour universite university vallee ville west east new nouveau nouvelle los las el de-la royal school hospital centre act',
)
/** Between such a word and the name. */
export const links = set('de du des la of the l d')
/** Before a word that is no name there: the Grant, a Rose, in Charlotte. */
export const determiners = set(
  'the a an this that these those our your their its his her my any each every no some in at of on le la les un une des du ce cet cette ces notre votre leur son sa ses mon ma au aux en',
)
/** Before a single letter that is a label and no initial: Annex A. */
export const labels = set(
  'annex annexe appendix option part partie phase group groupe plan schedule section level niveau table tableau figure type class classe category categorie vitamin vitamine grade form formulaire version step etape question participant persona team equipe volet module unit building edifice tier track stream',
)
/** Capitalised for standing first, and no surname. */
export const ordinary = set(
  'speaker president presidente chair minister ministre the this that these those they we you he she it its there their our your my in on at of for from with without and or but if when while where who what why how also then so because since after before during some many most all any each every no not as to by be is are was were have has had do does did can could will would should may might must one two three first second users participants people clients staff team teams program programs service services data government department le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je tu en a au aux et ou mais donc car si que qui quand comme pour par avec sans sur dans entre chez pas plus tous toutes certains plusieurs chaque est sont etait a ont avait fait peut doit personnes participants services donnees equipe',
)
