// Social insurance numbers: nine digits whose check digit holds, or any nine digits after the words SIN or NAS.
import { type Mark, marksOf } from './mark.ts'

const nineDigits =
  /(?<![\d.,$€£])(?<!\d[ \u00a0\u202f\u2011-])\d{3}([ \u00a0\u202f\u2011.-]?)\d{3}\1\d{3}(?!\d)(?![ \u00a0\u202f\u2011.,-]\d)/gu
const saysSin = /(?:\b(?:sin|nas)\b|social insurance|assurance sociale)[^\n]{0,25}$/i
const saysAmount = /^[ \u00a0\u202f]?(?:[$€£%]|dollars?\b|million|milliard|billion)/i

/** The check of ISO/IEC 7812 (Luhn), as in https://www.canada.ca/en/employment-social-development/services/sin.html */
export function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/**
 * In threes with one and the same separator, or run together. 0 begins no SIN and 8 is a business; an
 * amount (250 000 000 $) is none. One number in ten holds by chance: those words before make it sure.
 */
export const sinsIn = (text: string): Mark[] =>
  marksOf('sin', text, nineDigits, (found, start) => {
    if (saysSin.test(text.slice(Math.max(0, start - 50), start))) return true
    const digits = found.replace(/\D/g, '')
    if (/^[08]/.test(digits) || digits.endsWith('000')) return false
    return luhnHolds(digits) && !saysAmount.test(text.slice(start + found.length, start + found.length + 12))
  })
