// The look of the document on a screen and on Letter paper. Every rule stands below .atelier-document, so
// that the preview's page keeps its own look. Cards are not cut across pages, headings stay with what follows.

const base = `
.atelier-document{--d-ink:#1f2328;--d-soft:#525a64;--d-heading:#26374a;--d-rule:#2b5fa3;--d-line:#c5cbd3;--d-link:#284162;--d-page:#fff;--d-warn:#6b4400;--d-warn-ground:#fdf3d8;
max-width:46rem;margin:0 auto;color:var(--d-ink);background:var(--d-page);font:1rem/1.5 "Noto Sans",Calibri,Arial,sans-serif;overflow-wrap:anywhere}
.atelier-document *{box-sizing:border-box}
.atelier-document h1,.atelier-document h2,.atelier-document h3,.atelier-document h4{font-family:"Lato","Noto Sans",Calibri,Arial,sans-serif;color:var(--d-heading);line-height:1.25;text-wrap:balance}
.atelier-document h1{font-size:1.75rem;margin:0 0 .75rem}
.atelier-document h2{font-size:1.5rem;margin:2.5rem 0 .75rem}
.atelier-document h3{font-size:1.2rem;margin:1.75rem 0 .5rem}
.atelier-document h4{font-size:1rem;margin:1.25rem 0 .5rem;color:var(--d-soft)}
.atelier-document p{margin:0 0 .75rem}
.atelier-document .subtitle{margin:0 0 .15rem;color:var(--d-soft)}
.atelier-document .soft{color:var(--d-soft)}
.atelier-document .missing,.atelier-document .section-missing{color:var(--d-warn);background:var(--d-warn-ground);border-inline-start:4px solid currentcolor;padding:.6rem 1rem}
.atelier-document .section-missing{margin-block:2rem}
.atelier-document .section-missing h2{margin-top:.25rem;font-size:1.2rem;color:inherit}
.atelier-document nav ul{list-style:none;padding:0}
.atelier-document a{color:var(--d-link)}
.atelier-document ul,.atelier-document ol{margin:0 0 1rem;padding-inline-start:1.6rem}
.atelier-document li{margin:0 0 .4rem}
.atelier-document li>p{margin:0}
.atelier-document li>ul{margin:.25rem 0}
.atelier-document .detail{font-size:.875rem;color:var(--d-soft);margin-top:.15rem}
.atelier-document .cards,.atelier-document .numbered{padding-inline-start:0;list-style-position:outside}
.atelier-document .cards{list-style:none}
.atelier-document .cards>li,.atelier-document .numbered>li{border-inline-start:4px solid var(--d-rule);padding:.15rem 0 .15rem .9rem;margin:0 0 .9rem}
.atelier-document .numbered{padding-inline-start:2rem}
.atelier-document .numbered>li::marker{color:var(--d-soft);font-weight:600}
.atelier-document .table{overflow-x:auto}
.atelier-document table{border-collapse:collapse;width:100%;font-size:.9375rem}
.atelier-document caption{text-align:start;font-weight:600;padding:0 0 .4rem}
.atelier-document th,.atelier-document td{border:1px solid var(--d-line);padding:.35rem .6rem;text-align:start;vertical-align:top}
.atelier-document thead th{background:#e9edf2;color:#1f2328;overflow-wrap:break-word}
.atelier-document tbody th{font-weight:400;white-space:nowrap}
.atelier-document :target{outline:3px solid #1354ec;outline-offset:4px}
.atelier-page{margin:0;padding:2rem 1rem 4rem;background:#fff}
`

const dark = `
@media (prefers-color-scheme:dark){@media screen{
.atelier-document{--d-ink:#e8ebef;--d-soft:#b4bcc6;--d-heading:#dfe8f3;--d-rule:#79a8ff;--d-line:#4a5563;--d-link:#9cc3f5;--d-page:#1b222b;--d-warn:#f3d38a;--d-warn-ground:#40330f}
.atelier-document thead th{background:#2a3b50;color:#e8ebef}
.atelier-document :target{outline-color:#79a8ff}
.atelier-page{background:#1b222b}
}}
`

const narrow = `
@media (max-width:30rem){
.atelier-document .numbered{padding-inline-start:1.6rem}
.atelier-document table{font-size:.8125rem}
.atelier-document th,.atelier-document td{padding:.2rem .3rem;hyphens:auto}
.atelier-document thead th{overflow-wrap:anywhere}
.atelier-document tbody th{white-space:normal}
}
`

const print = `
@page{size:Letter;margin:2cm}
@media print{
.atelier-document{max-width:none;font-size:11pt}
.atelier-document h1{font-size:20pt}
.atelier-document h2{font-size:16pt}
.atelier-document h3{font-size:13pt}
.atelier-document h4{font-size:11pt}
.atelier-document h1,.atelier-document h2,.atelier-document h3,.atelier-document h4{break-after:avoid;break-inside:avoid}
.atelier-document li,.atelier-document tr,.atelier-document .missing{break-inside:avoid}
.atelier-document p{orphans:3;widows:3}
.atelier-document thead{display:table-header-group}
.atelier-document .section-A,.atelier-document .section-requests{break-before:page}
.atelier-document a{color:inherit;text-decoration:none}
.atelier-document .table{overflow:visible}
.atelier-page{padding:0}
}
`

/** Scoped below .atelier-document (and .atelier-page, the class of a page of its own). */
export const reportCss = [base, dark, narrow, print].join('').trim()
