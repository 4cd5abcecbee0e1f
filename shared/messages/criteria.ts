// Appendix B: the six criteria of an exploration, told in our own words; titles from glossary.csv.
import type { Catalogue } from './catalogue.ts'

export const criteriaMessages = {
  'criteria.intro': {
    en: 'An exploration looks at six conditions that help an organization deliver good digital services. A finding, a theme or a recommendation may refer to one of them by its number.',
    fr: 'Une exploration porte sur six conditions qui aident une organisation à offrir de bons services numériques. Une constatation, un thème ou une recommandation peut renvoyer à l’une d’elles par son numéro.',
  },
  'criterion.1.title': {
    en: 'Establishing and empowering multidisciplinary teams',
    fr: 'Établir des équipes multidisciplinaires et les doter des moyens nécessaires',
  },
  'criterion.1.text': {
    en: 'People who know policy, design, research, technology and operations work in one team, on one service, for as long as the service lives. The team has a clear mandate, a person who owns the service, and the authority to decide on its day-to-day work.',
    fr: 'Des personnes qui connaissent les politiques, la conception, la recherche, la technologie et les opérations travaillent dans une même équipe, à un même service, pendant toute la vie de celui-ci. L’équipe a un mandat clair, une personne propriétaire du service et le pouvoir de décider de son travail quotidien.',
  },
  'criterion.2.title': {
    en: 'Conducting user research to make design decisions',
    fr: 'Mener des activités de recherche sur les utilisateur·trice·s pour prendre des décisions de conception',
  },
  'criterion.2.text': {
    en: 'The team regularly meets the people who use the service, and those who deliver it, and watches what they try to do. What it learns decides what is built, changed or dropped, before money is spent and again afterwards.',
    fr: 'L’équipe rencontre régulièrement les personnes qui utilisent le service et celles qui l’offrent, et observe ce qu’elles tentent de faire. Ce qu’elle apprend détermine ce qui est construit, modifié ou abandonné, avant que l’argent soit dépensé, puis de nouveau par la suite.',
  },
  'criterion.3.title': {
    en: 'Practicing continuous improvement',
    fr: 'Mettre en œuvre l’amélioration continue',
  },
  'criterion.3.text': {
    en: 'A service starts small, is put in front of real people early and changes often. The team measures whether it works, releases in small steps, and keeps the time and the tools to repair what it finds.',
    fr: 'Un service commence modestement, est mis tôt entre les mains de vraies personnes et évolue souvent. L’équipe mesure s’il fonctionne, le livre par petites étapes et conserve le temps et les outils nécessaires pour corriger ce qu’elle constate.',
  },
  'criterion.4.title': { en: 'Working in the open', fr: 'Travailler en transparence' },
  'criterion.4.text': {
    en: 'Plans, decisions, progress and, where possible, code are shared early with colleagues, other organizations and the public. Others can reuse the work, point out mistakes and see how choices were made.',
    fr: 'Les plans, les décisions, les progrès et, dans la mesure du possible, le code sont communiqués tôt aux collègues, aux autres organisations et au public. D’autres peuvent réutiliser le travail, signaler les erreurs et voir comment les choix ont été faits.',
  },
  'criterion.5.title': { en: 'Cultivating a culture of collaboration', fr: 'Entretenir une culture de collaboration' },
  'criterion.5.text': {
    en: 'Groups that each hold a part of the service, such as policy, legal, privacy, security, communications and technology, are brought in from the beginning and solve problems together. People feel safe to raise concerns and to try something new.',
    fr: 'Les groupes qui détiennent chacun une partie du service, comme les politiques, les services juridiques, la protection de la vie privée, la sécurité, les communications et la technologie, participent dès le début et règlent les problèmes ensemble. Chaque personne se sent à l’aise de soulever des préoccupations et d’essayer quelque chose de nouveau.',
  },
  'criterion.6.title': {
    en: 'Shifting to a service-delivery model',
    fr: 'Opérer un virage vers un modèle de prestation de services',
  },
  'criterion.6.text': {
    en: 'The organization thinks in services that last rather than in projects that end. It gives digital services priority and stable funding, hires and keeps the talent they need, and provides modern tools and infrastructure.',
    fr: 'L’organisation pense en fonction de services durables plutôt que de projets qui se terminent. Elle accorde aux services numériques la priorité et un financement stable, recrute et conserve les talents dont ils ont besoin, et fournit des outils et une infrastructure modernes.',
  },
} as const satisfies Catalogue
