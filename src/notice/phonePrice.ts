/** What a call costs, in cents, euros, öre or kronor, to the end of the text: `(8,35 snt/puh + 16,69 snt/min)`. */
const price =
  /[\p{Zs}\p{Pd},;:(]+(?:\p{L}{1,16}:?\p{Zs}){0,2}[0-9]{1,3}(?:[.,][0-9]{1,2})?\p{Zs}?(?:€|snt|sent\p{L}{0,4}|cents?|c|e|eur\p{L}{0,2}|öre|kr|kronor)(?![\p{L}\p{N}]).*$/iu

/** No number with its price is longer. */
const MAX_LENGTH = 140

/** A phone number as typed, apart from what a call to it costs: `price` is empty where nothing is said of it. */
export const splitPhone = (value: string): { number: string; price: string } => {
  const at = value.length > MAX_LENGTH ? -1 : value.search(price)
  return at < 1 ? { number: value, price: '' } : { number: value.slice(0, at), price: value.slice(at) }
}
