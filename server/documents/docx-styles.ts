// The look of the Word document: real styles, so that translation and layout can change it in one place.
import { AlignmentType, convertMillimetersToTwip, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx'

const font = 'Calibri'
const ink = '1F2328'
const heading = '26374A'
const soft = '525A64'

/** US Letter, as official documents in Canada; margins of 2 cm. */
export const page = {
  size: { width: 12_240, height: 15_840 },
  margin: {
    top: convertMillimetersToTwip(22),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(20),
    right: convertMillimetersToTwip(20),
  },
} as const
export const textWidth = page.size.width - page.margin.left - page.margin.right

const headingStyle = (size: number, before: number, outlineLevel: number) => ({
  run: { font, size, bold: true, color: heading },
  paragraph: {
    spacing: { before, after: 100, line: 252, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
    outlineLevel,
  },
})

/** Styles of the document, in the language of its words. */
export const styles = (locale: string): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: { font, size: 22, color: ink, language: { value: locale } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 40, bold: true, color: heading },
      paragraph: { spacing: { after: 200, line: 252, lineRule: LineRuleType.AUTO } },
    },
    heading1: headingStyle(32, 360, 0),
    heading2: headingStyle(26, 280, 1),
    heading3: headingStyle(22, 200, 2),
    caption: { run: { bold: true, color: ink, size: 20 }, paragraph: { spacing: { before: 120, after: 80 }, keepNext: true } },
    hyperlink: { run: { color: '284162', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { color: soft },
      paragraph: { spacing: { after: 40 } },
    },
    { id: 'ContentsTitle', name: 'Contents Title', basedOn: 'Normal', ...headingStyleWithoutOutline() },
    contentsLine(1),
    contentsLine(2),
    {
      id: 'Detail',
      name: 'Detail',
      basedOn: 'Normal',
      run: { size: 19, color: soft },
      paragraph: { spacing: { after: 40 }, keepLines: true },
    },
    { id: 'Soft', name: 'Soft', basedOn: 'Normal', run: { color: soft } },
    {
      id: 'Missing',
      name: 'Missing',
      basedOn: 'Normal',
      run: { color: '6B4400' },
      paragraph: { shading: { fill: 'FDF3D8' } },
    },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 0 } } },
    {
      id: 'RunningHead',
      name: 'Running Head',
      basedOn: 'Normal',
      run: { size: 18, color: soft },
      paragraph: { spacing: { after: 0 } },
    },
  ],
})

/** A line of the contents, close enough that they fit on few pages. */
const contentsLine = (level: 1 | 2) => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  paragraph: { spacing: { before: level === 1 ? 60 : 0, after: 0 }, indent: { left: (level - 1) * 280 } },
})

function headingStyleWithoutOutline() {
  const { run, paragraph } = headingStyle(32, 360, 0)
  const { outlineLevel: _, ...rest } = paragraph
  return { run, paragraph: rest }
}

const indent = (left: number) => ({ paragraph: { indent: { left, hanging: 360 }, spacing: { after: 60 } } })
export const listIndent = 460

/** Real lists: bullets with a second level, and numbers. */
export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: 'bullets',
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: indent(listIndent) },
        { level: 1, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.LEFT, style: indent(listIndent + 400) },
      ],
    },
    {
      reference: 'numbers',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: indent(listIndent) },
        { level: 1, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.LEFT, style: indent(listIndent + 400) },
      ],
    },
  ],
}
