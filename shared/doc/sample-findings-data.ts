// The sample exploration's findings and claims, taken from the TANF Data Portal team's research syntheses
// (raft-tech/TANF-app, CC0 1.0, United States public domain): some trimmed, systems and offices unnamed.
// The French is our own translation and is marked as a machine's until a person reviews it.
import type { Bilingual, FindingKind } from '../model/schema.ts'
import type { SampleRecommendation } from './sample-data.ts'

/** Which of `sampleThemes`, by its place there. */
type ThemeAt = SampleRecommendation['theme']

/** What the sample's claims are called in this file. */
type ClaimName = 'decoding' | 'too-early' | 'one-person' | 'no-receipt' | 'by-hand'

export const sampleClaims: readonly { name: ClaimName; theme: ThemeAt; title: Bilingual }[] = [
  {
    name: 'decoding',
    theme: 0,
    title: {
      en: 'People decode an error with a number, a printed guide and their own memory.',
      fr: 'Pour décoder une erreur, les gens se servent d’un numéro, d’un guide imprimé et de leur mémoire.',
    },
  },
  {
    name: 'too-early',
    theme: 0,
    title: {
      en: 'Some errors cannot be corrected when they are reported, because the facts do not exist yet.',
      fr: 'Certaines erreurs ne peuvent pas être corrigées au moment où elles sont signalées, car les faits n’existent pas encore.',
    },
  },
  {
    name: 'one-person',
    theme: 1,
    title: {
      en: 'When one person is away or leaves, nobody else knows how to finish the report.',
      fr: 'Quand une personne s’absente ou s’en va, plus personne ne sait comment terminer le rapport.',
    },
  },
  {
    name: 'no-receipt',
    theme: 2,
    title: {
      en: 'Without proof of receipt, people call, keep screenshots and wait.',
      fr: 'Faute de preuve de réception, les gens téléphonent, conservent des captures d’écran et attendent.',
    },
  },
  {
    name: 'by-hand',
    theme: 3,
    title: {
      en: 'A report is put together by hand from several sources before it can be sent.',
      fr: 'Un rapport est assemblé à la main à partir de plusieurs sources avant de pouvoir être envoyé.',
    },
  },
]

export type SampleFinding = {
  sourceId: string
  kind: FindingKind
  /** The number of the discussion it was heard in. */
  discussion: number
  criterion?: number
  /** The theme or the claim it is filed under; left out: it still lies in the tray. */
  under?: ThemeAt | ClaimName
  /** It is a sub-point of this one, which stands earlier. */
  parent?: string
  /** Chosen for the document. */
  inReport?: true
  /** The drafts it is evidence for. */
  behind?: readonly string[]
  comment?: string
  text: Bilingual
}

export const sampleFindings: readonly SampleFinding[] = [
  {
    sourceId: 'TAN-0364',
    kind: 'observation',
    discussion: 7,
    criterion: 3,
    under: 0,
    inReport: true,
    behind: ['TAN-0365'],
    text: {
      en: 'Participants expressed a desire to see historical error data for the data they transmit. For many of them, insight into error patterns would help them identify and avoid mistakes that recur over a period of time.',
      fr: 'Les participant·e·s ont dit souhaiter voir l’historique des erreurs dans les données transmises. Pour bon nombre, connaître les erreurs qui reviennent aiderait à les repérer et à éviter de les répéter au fil du temps.',
    },
  },
  {
    sourceId: 'TAN-0235',
    kind: 'quote',
    discussion: 3,
    criterion: 3,
    under: 0,
    inReport: true,
    behind: ['TAN-0240'],
    text: {
      en: '“I would like it to catch more things when I enter them. Like if I fail to put in the amount, I would like to know now.”',
      fr: '« J’aimerais que l’outil repère plus de choses au moment où je les saisis. Par exemple, si j’oublie d’inscrire le montant, je voudrais le savoir tout de suite. »',
    },
  },
  {
    sourceId: 'TAN-0050',
    kind: 'note',
    discussion: 2,
    criterion: 2,
    under: 'decoding',
    inReport: true,
    behind: ['TAN-0062', 'TAN-0054'],
    text: {
      en: 'Processes for correcting errors varied widely. These included splitting up error corrections among multiple people, identifying errors based on memory and experience, and decoding errors from physical reference material.',
      fr: 'Les façons de corriger les erreurs varient beaucoup : répartir les corrections entre plusieurs personnes, reconnaître les erreurs de mémoire et par expérience, ou les décoder à l’aide de documents de référence sur papier.',
    },
  },
  {
    sourceId: 'TAN-0059',
    kind: 'quote',
    discussion: 2,
    criterion: 2,
    under: 'decoding',
    parent: 'TAN-0050',
    inReport: true,
    behind: ['TAN-0062'],
    text: {
      en: '“It’d be good if instead of looking through a book, you know, something will pop up and say, this is what’s missing, or this is what you need to correct. Because if not, then I have to kind of go through my little binder.”',
      fr: '« Ce serait bien si, au lieu de chercher dans un livre, quelque chose s’affichait pour me dire : voici ce qui manque, ou voici ce qu’il faut corriger. Parce que sinon, je dois fouiller dans mon petit cartable. »',
    },
  },
  {
    sourceId: 'TAN-0061',
    kind: 'quote',
    discussion: 5,
    under: 'decoding',
    parent: 'TAN-0050',
    behind: ['TAN-0062', 'TAN-0417'],
    text: {
      en: '“What can be a little challenging is it’s going to give you the element number. It’s going to say parents with minor child and the family. Then it says if item 14 equals one to two, item 22 must equal one to two. So what I have to do is, on our instructional guide, look for what is item 14. So I have to go to my book.”',
      fr: '« Ce qui peut être un peu difficile, c’est que le message donne le numéro de l’élément. Il va dire : parents avec enfant mineur et la famille. Ensuite, il dit que si l’élément 14 est égal à un ou deux, l’élément 22 doit être égal à un ou deux. Alors je dois chercher dans notre guide d’instructions ce qu’est l’élément 14. Il faut donc que je prenne mon livre. »',
    },
  },
  {
    sourceId: 'TAN-0310',
    kind: 'quote',
    discussion: 7,
    criterion: 3,
    under: 'decoding',
    inReport: true,
    behind: ['TAN-0417'],
    text: {
      en: '“As long as it tells us which case it was for, then they could correct pretty quickly, but [it] doesn’t show what actual case it was on.”',
      fr: '« Si on nous disait de quel cas il s’agit, l’équipe pourrait corriger assez vite, mais [le rapport] n’indique pas le cas touché. »',
    },
  },
  {
    sourceId: 'TAN-0423',
    kind: 'observation',
    discussion: 8,
    criterion: 2,
    under: 'decoding',
    behind: ['TAN-0062', 'TAN-0417'],
    text: {
      en: 'Participants all managed to identify the basic meaning of each error we tested, however many were confused along the way by unnecessary data or data elements they don’t rely on to look up errors in their case management software (e.g. line number was confusing for a participant who simply relied on case numbers and wasn’t overly familiar with viewing data in the file itself).',
      fr: 'Tout le monde a fini par saisir le sens général de chaque erreur mise à l’essai, mais bien des gens se sont sentis perdus en chemin à cause de données superflues ou d’éléments qui ne leur servent pas à retrouver les erreurs dans leur logiciel de gestion de cas (le numéro de ligne, par exemple, a dérouté une personne qui se fie simplement aux numéros de cas et qui n’a guère l’habitude de consulter les données dans le fichier lui-même).',
    },
  },
  {
    sourceId: 'TAN-0358',
    kind: 'observation',
    discussion: 4,
    under: 'too-early',
    inReport: true,
    behind: ['TAN-0416'],
    text: {
      en: 'It takes three months for newborns to be assigned a Social Security number, but they are added to families as soon as they are born. This results in child records without numbers, which in turn get flagged as errors.',
      fr: 'Il faut trois mois pour qu’un nouveau-né reçoive un numéro de sécurité sociale, mais il est ajouté à sa famille dès la naissance. Il en résulte des dossiers d’enfants sans numéro, qui sont ensuite signalés comme des erreurs.',
    },
  },
  {
    sourceId: 'TAN-0359',
    kind: 'quote',
    discussion: 4,
    under: 'too-early',
    parent: 'TAN-0358',
    behind: ['TAN-0416'],
    comment: 'Would “known, waiting for a number” be a state of its own, rather than a dismissed error?',
    text: {
      en: '“A lot of times, newborns don’t have social security numbers yet. […] Three months from now, we’ll have social security numbers and we’ll put them in and we’ll resend those cases. We’ll have the data, but we won’t be able to fix them immediately.”',
      fr: '« Bien souvent, les nouveau-nés n’ont pas encore de numéro de sécurité sociale. […] Dans trois mois, nous aurons les numéros, nous allons les inscrire et renvoyer ces cas. Nous aurons les données, mais nous ne pourrons pas les corriger immédiatement. »',
    },
  },
  {
    sourceId: 'TAN-0083',
    kind: 'quote',
    discussion: 6,
    under: 'too-early',
    text: {
      en: '“The correction we have done after the report was sent, which sometimes happens because it does depend on [what] the client submits to us, their attendance, you know, or their hours.”',
      fr: '« La correction, nous l’avons faite après l’envoi du rapport. Ça arrive parfois, parce que tout dépend de [ce que] la cliente ou le client nous remet, de ses présences, vous savez, ou de ses heures. »',
    },
  },
  {
    sourceId: 'TAN-0052',
    kind: 'quote',
    discussion: 2,
    criterion: 1,
    under: 1,
    inReport: true,
    behind: ['TAN-0054', 'TAN-0228'],
    text: {
      en: '“[The analyst] sends us a file with all the errors. […] There are three people under me and myself. So it’s four of us. We can’t do each other’s work. We have our own ID. […] We separate to who it goes to, make the corrections, re-transmit it back to her. And then she sends it off.”',
      fr: '« [L’analyste] nous envoie un fichier avec toutes les erreurs. […] Il y a trois personnes sous ma responsabilité, et moi. Nous sommes donc quatre. Nous ne pouvons pas faire le travail les uns des autres. Chaque personne a son identifiant. […] Nous répartissons les erreurs, nous faisons les corrections et nous lui retransmettons le tout. Ensuite, c’est elle qui l’envoie. »',
    },
  },
  {
    sourceId: 'TAN-0226',
    kind: 'observation',
    discussion: 6,
    under: 1,
    behind: ['TAN-0228', 'TAN-0104'],
    text: {
      en: 'Different teams could be responsible for different sections of data, even though the data sections rely on one another. For example, one person may be responsible for Section 3 reports, while another for Section 4.',
      fr: 'Des équipes différentes peuvent être responsables de sections de données différentes, même si ces sections dépendent les unes des autres. Par exemple, une personne peut être responsable des rapports de la section 3, et une autre, de ceux de la section 4.',
    },
  },
  {
    sourceId: 'TAN-0126',
    kind: 'note',
    discussion: 5,
    criterion: 1,
    under: 'one-person',
    inReport: true,
    behind: ['TAN-0131', 'TAN-0132'],
    text: {
      en: 'We heard a variety of team-related concerns, ranging from how hard it would be for somebody new to take over when longtime employees retired to the disruption and delay that can be caused by staff turnover, or even the temporary absence of a team member with a monopoly on critical parts of the work.',
      fr: 'Nous avons entendu diverses préoccupations au sujet des équipes : la difficulté, pour une personne nouvelle, de prendre la relève lors du départ à la retraite de collègues de longue date, mais aussi les perturbations et les retards que peuvent causer le roulement du personnel ou même l’absence temporaire de la seule personne qui connaît une partie essentielle du travail.',
    },
  },
  {
    sourceId: 'TAN-0128',
    kind: 'quote',
    discussion: 5,
    under: 'one-person',
    parent: 'TAN-0126',
    behind: ['TAN-0132'],
    text: {
      en: '“My goal is to try and get it where more than one person knows what’s going on.”',
      fr: '« Mon but, c’est d’arriver à ce que plus d’une personne sache ce qui se passe. »',
    },
  },
  {
    sourceId: 'TAN-0129',
    kind: 'quote',
    discussion: 1,
    criterion: 1,
    under: 'one-person',
    inReport: true,
    behind: ['TAN-0132'],
    text: {
      en: '“One person [a consultant] knows how to do something and we’re just giving that to that one person. [It’s a] bad thing if something happens.”',
      fr: '« Une seule personne [une ressource externe] sait comment faire quelque chose, et on lui confie ça à elle seule. [Ça va] mal s’il arrive quelque chose. »',
    },
  },
  {
    sourceId: 'TAN-0354',
    kind: 'note',
    discussion: 7,
    criterion: 4,
    under: 2,
    behind: ['TAN-0355', 'TAN-0228'],
    text: {
      en: 'One participant noted that they’d like to be able to see which member of their team submitted a given file, in addition to the date and time when it was submitted.',
      fr: 'Une personne a mentionné qu’elle aimerait pouvoir voir quel membre de son équipe a soumis un fichier donné, en plus de la date et de l’heure de la soumission.',
    },
  },
  {
    sourceId: 'TAN-0242',
    kind: 'note',
    discussion: 3,
    criterion: 4,
    under: 'no-receipt',
    inReport: true,
    behind: ['TAN-0251'],
    text: {
      en: 'Data submitters often need to verify the status of their transmission, but aren’t able to do so.',
      fr: 'Les personnes qui soumettent des données ont souvent besoin de vérifier l’état de leur transmission, mais n’en ont pas la possibilité.',
    },
  },
  {
    sourceId: 'TAN-0243',
    kind: 'quote',
    discussion: 3,
    criterion: 4,
    under: 'no-receipt',
    parent: 'TAN-0242',
    inReport: true,
    behind: ['TAN-0251'],
    text: {
      en: '“I never received something that I got back that [said] you’ve received your transmission. I need that for my auditor. Otherwise, I’m invisible to my office, until we get a notice that says we’re getting a penalty.”',
      fr: '« Je n’ai jamais rien reçu en retour qui [disait] que ma transmission était arrivée. J’en ai besoin pour la vérification. Autrement, je suis invisible pour mon bureau, jusqu’à ce qu’on reçoive un avis nous annonçant une pénalité. »',
    },
  },
  {
    sourceId: 'TAN-0246',
    kind: 'quote',
    discussion: 9,
    under: 'no-receipt',
    behind: ['TAN-0251', 'TAN-0355'],
    text: {
      en: '“I can’t tell what they submit... Before I didn’t have any idea if they submitted unless [the data team] said there was a problem... Now, when they submit data, they have to send a screenshot to me to show they submitted.”',
      fr: '« Je ne peux pas voir ce qu’on nous soumet... Avant, je n’avais aucune idée si quelque chose avait été soumis, à moins que [l’équipe des données] dise qu’il y avait un problème... Maintenant, quand des données sont soumises, il faut m’envoyer une capture d’écran pour le prouver. »',
    },
  },
  {
    sourceId: 'TAN-0244',
    kind: 'quote',
    discussion: 6,
    under: 'no-receipt',
    behind: ['TAN-0252'],
    text: {
      en: '“[It] would be nice to look to see what info you have for that specific quarter because we’re always sending updates and I don’t always know which updates were sent... Maybe IT put in wrong info and you have something totally wrong in the system. It’s not until [the data team] sends the monthly feedback reports that we can check and see if you have the right info or not. [It would be] good to check at our own leisure.”',
      fr: '« Ce serait bien de pouvoir regarder quelles données vous avez pour un trimestre précis, parce qu’on envoie toujours des mises à jour et que je ne sais pas toujours lesquelles sont parties... Peut-être que les TI ont mis la mauvaise information et que vous avez quelque chose de complètement faux dans le système. Ce n’est que quand [l’équipe des données] envoie les rapports mensuels qu’on peut vérifier si vous avez la bonne information. [Ce serait] bien de pouvoir le faire quand cela nous convient. »',
    },
  },
  {
    sourceId: 'TAN-0162',
    kind: 'quote',
    discussion: 8,
    under: 3,
    inReport: true,
    behind: ['TAN-0103', 'TAN-0155'],
    text: {
      en: '“I don’t want to have to use multiple software packages to groom the data to get just the way you guys want it.”',
      fr: '« Je ne veux pas avoir à utiliser plusieurs logiciels pour arranger les données exactement comme vous les voulez. »',
    },
  },
  {
    sourceId: 'TAN-0098',
    kind: 'note',
    discussion: 1,
    under: 3,
    behind: ['TAN-0103', 'TAN-0104'],
    text: {
      en: 'Some transmit their reports in a piecemeal approach, sending sections in one at a time as they’re completed rather than in a batch.',
      fr: 'Certaines équipes transmettent leurs rapports par morceaux : elles envoient les sections une à la fois, à mesure qu’elles sont prêtes, plutôt qu’en un seul lot.',
    },
  },
  {
    sourceId: 'TAN-0208',
    kind: 'quote',
    discussion: 3,
    criterion: 2,
    under: 3,
    behind: ['TAN-0269'],
    text: {
      en: '“Are you saying you are changing the format again?”',
      fr: '« Êtes-vous en train de dire que vous changez encore le format? »',
    },
  },
  {
    sourceId: 'TAN-0215',
    kind: 'observation',
    discussion: 9,
    under: 'by-hand',
    inReport: true,
    behind: ['TAN-0216', 'TAN-0288'],
    text: {
      en: 'A participant describes the process of collecting data from counties for the aggregate report. They have a workbook with 20–25 sheets where they collect data from 3–4 sources (e.g. birth data). Data is provided by research specialists, and takes about two weeks to collect. The participant then imports the data for submission.',
      fr: 'Une personne décrit comment elle recueille les données des comtés pour le rapport agrégé. Elle a un classeur de 20 à 25 feuilles où elle rassemble des données provenant de trois ou quatre sources (p. ex. les données sur les naissances). Les données sont fournies par des spécialistes de la recherche, et il faut environ deux semaines pour les réunir. La personne les importe ensuite pour la soumission.',
    },
  },
  {
    sourceId: 'TAN-0143',
    kind: 'quote',
    discussion: 1,
    under: 'by-hand',
    behind: ['TAN-0216'],
    text: {
      en: '“There’s a lot of things I have to hand compile” and “there’s a lot of steps before it gets to [the office]. It’s like we’re in the 90s.”',
      fr: '« Il y a beaucoup de choses que je dois compiler à la main » et « il y a beaucoup d’étapes avant que ça arrive [au bureau]. On se croirait dans les années 90. »',
    },
  },
  {
    sourceId: 'TAN-0178',
    kind: 'note',
    discussion: 5,
    criterion: 5,
    under: 4,
    inReport: true,
    behind: ['TAN-0187'],
    text: {
      en: 'Within the office, data reports are often referred to by their section number (Section 1 vs Section 3, for example). When talking with those who submit them, we heard different language being used, such as “active, negative and aggregate”.',
      fr: 'Au bureau, on désigne souvent les rapports par leur numéro de section (section 1 ou section 3, par exemple). En parlant avec les personnes qui les soumettent, nous avons entendu d’autres termes, comme « actifs, négatifs et agrégés ».',
    },
  },
  {
    sourceId: 'TAN-0563',
    kind: 'observation',
    discussion: 6,
    under: 4,
    inReport: true,
    behind: ['TAN-0069'],
    text: {
      en: 'The problem stems from the data files themselves organizing data in a calendar quarter schema rather than one that deals with fiscal quarters. When users are only used to operating in that calendar quarter context, it can result in incorrect selections when submitting.',
      fr: 'Le problème vient des fichiers de données eux-mêmes, qui classent les données par trimestre civil plutôt que par trimestre d’exercice. Lorsque les utilisateur·trice·s ne travaillent d’habitude qu’en trimestres civils, cela peut entraîner de mauvais choix au moment de la soumission.',
    },
  },
  {
    sourceId: 'TAN-0106',
    kind: 'note',
    discussion: 2,
    under: 4,
    behind: ['TAN-0111'],
    text: {
      en: 'Some seemed to understand encryption as being something roughly equivalent to “non human-readable”.',
      fr: 'Pour certaines personnes, le chiffrement semblait vouloir dire à peu près « illisible pour un être humain ».',
    },
  },
  {
    sourceId: 'TAN-0093',
    kind: 'quote',
    discussion: 4,
    behind: ['TAN-0104'],
    text: {
      en: '“I submitted a blank report once and I didn’t hear back for a couple of months saying that the report needs re-submission.”',
      fr: '« Une fois, j’ai soumis un rapport vide, et il a fallu quelques mois avant qu’on me dise qu’il fallait le soumettre de nouveau. »',
    },
  },
  {
    sourceId: 'TAN-0168',
    kind: 'observation',
    discussion: 8,
    behind: ['TAN-0103'],
    text: {
      en: 'One participant carries out the responsibility of submitting the final year-end data leading up to the reporting deadline. This involved assembling a single file by copying and pasting the entirety of several files into a blank text file.',
      fr: 'Une personne est chargée de soumettre les données définitives de fin d’exercice avant l’échéance. Pour cela, elle a constitué un fichier unique en copiant et en collant le contenu intégral de plusieurs fichiers dans un fichier texte vide.',
    },
  },
  {
    sourceId: 'TAN-0257',
    kind: 'quote',
    discussion: 1,
    text: {
      en: '“Everything is just taking longer.”',
      fr: '« Tout prend simplement plus de temps. »',
    },
  },
  {
    sourceId: 'TAN-0207',
    kind: 'quote',
    discussion: 9,
    text: {
      en: '“I like the way we’re doing it because I can trust the data.”',
      fr: '« J’aime notre façon de faire, parce que je peux me fier aux données. »',
    },
  },
  {
    sourceId: 'TAN-0206',
    kind: 'quote',
    discussion: 9,
    text: {
      en: '“I tried to put it on my laptop, but I couldn’t find the disk and now I’m just using my tower, and I’m protecting the tower... I can actually do [it] and I’m not a computer person.”',
      fr: '« J’ai essayé de l’installer sur mon portable, mais je n’ai pas trouvé le disque. Alors maintenant, je me sers juste de ma tour, et j’y fais bien attention... J’arrive à m’en servir, et pourtant l’informatique, ce n’est pas mon domaine. »',
    },
  },
  {
    sourceId: 'TAN-0232',
    kind: 'quote',
    discussion: 6,
    text: {
      en: '“I usually find a two digit year which means it was closed 2000 years ago, then I have to do another training. It’s happened a lot less since our [database] was updated because now they have to open up a calendar.”',
      fr: '« En général, je trouve une année à deux chiffres, ce qui veut dire que le cas a été fermé il y a 2000 ans, et je dois donner une autre formation. Ça arrive beaucoup moins depuis la mise à jour de notre [base de données], parce que maintenant, il faut ouvrir un calendrier. »',
    },
  },
  {
    sourceId: 'TAN-0276',
    kind: 'quote',
    discussion: 7,
    behind: ['TAN-0365'],
    text: {
      en: '“That is my favorite, because it gave me the trend. I found that something is not getting reported properly. Easy to catch things that were off.”',
      fr: '« C’est mon préféré, parce qu’il me montrait la tendance. J’ai vu qu’une chose n’était pas déclarée correctement. C’était facile de repérer ce qui clochait. »',
    },
  },
  {
    sourceId: 'TAN-0284',
    kind: 'quote',
    discussion: 8,
    behind: ['TAN-0288'],
    text: {
      en: '“I’m very concerned about the active cases and don’t want to have to enter that for 275 cases... Depending on how many people in the household, would have to enter a lot of data... I’m just looking how I have to enter less data.”',
      fr: '« Ce sont les cas actifs qui m’inquiètent beaucoup : je ne veux pas devoir saisir tout ça pour 275 cas... Selon le nombre de personnes dans le ménage, il faudrait saisir beaucoup de données... Je cherche juste à en saisir moins. »',
    },
  },
  {
    sourceId: 'TAN-0287',
    kind: 'note',
    discussion: 8,
    behind: ['TAN-0111'],
    text: {
      en: 'There were also concerns about sending the case sections via email, as that includes more personally identifiable information. One participant mentioned that they were concerned about keeping the data safe, and that they’re unable to receive zip files in their email.',
      fr: 'L’envoi par courriel des sections sur les cas a aussi suscité des inquiétudes, car elles contiennent davantage de renseignements permettant d’identifier une personne. Une personne a dit se préoccuper de la sécurité des données et ne pas pouvoir recevoir de fichiers zip par courriel.',
    },
  },
  {
    sourceId: 'TAN-0307',
    kind: 'quote',
    discussion: 7,
    behind: ['TAN-0131'],
    text: {
      en: '“When all said and done, it would be helpful to have training for grantees and regional staff. Something to refer to and something to walk through. If this comes up, first look at what you put in. Helpful to walk through it! Maybe recorded so when new staff comes on board. Always there and available.”',
      fr: '« En fin de compte, une formation serait utile pour les bénéficiaires de subventions et le personnel régional. Quelque chose à consulter et à suivre pas à pas. Si tel problème survient, regardez d’abord ce que vous avez saisi. C’est utile de le faire étape par étape! Peut-être un enregistrement, pour l’arrivée de nouveau personnel. Toujours là, toujours accessible. »',
    },
  },
  {
    sourceId: 'TAN-0452',
    kind: 'quote',
    discussion: 4,
    text: {
      en: '“I’ve been doing this a year and a half now and it’s still the most cumbersome [to flip back and forth and figure out what it’s trying to tell me].”',
      fr: '« Je fais ça depuis un an et demi, et c’est encore ce qu’il y a de plus pénible [de tourner les pages dans un sens et dans l’autre pour comprendre ce que le message veut me dire]. »',
    },
  },
  {
    sourceId: 'TAN-0515',
    kind: 'observation',
    discussion: 2,
    text: {
      en: 'The majority of moderated participants weren’t immediately able to see the status of their submission appear after submitting their files.',
      fr: 'Lors des essais animés, la majorité des participant·e·s n’ont pas vu tout de suite apparaître l’état de leur soumission après avoir soumis leurs fichiers.',
    },
  },
  {
    sourceId: 'TAN-0503',
    kind: 'quote',
    discussion: 4,
    text: {
      en: '“I don’t know how to close.”',
      fr: '« Je ne sais pas comment fermer. »',
    },
  },
  {
    sourceId: 'TAN-0076',
    kind: 'quote',
    discussion: 5,
    behind: ['TAN-0252'],
    comment: 'Deux façons de faire : certaines équipes gardent tout, celle-ci ne garde que le dernier envoi. À classer ensemble?',
    text: {
      en: '“When the new submission is processed successfully, I delete the previous submission in our archive.”',
      fr: '« Quand la nouvelle soumission a bien été traitée, je supprime la précédente de nos archives. »',
    },
  },
]
