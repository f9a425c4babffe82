/** The README of an export, in English, Finnish and Swedish. */
export const HOW_TO_VERIFY = `# Publications of privacy notices

\`publications.jsonl\` holds every published version of the privacy notices: one JSON object per line, oldest first within
each notice. To check that nothing was altered, removed, added or put in another order, run with Node 20 or newer:

    node verify.mjs publications.jsonl

Nothing is installed and nothing is sent anywhere. It ends with 0 when everything is as it was published, with 1 and a
list when something is not, and with 2 when the file cannot be read.

A record that was written anew as a whole, from some version to the last, can only be found with something kept from
before. So keep each export, and compare the next one with it:

    node verify.mjs publications.jsonl --since older.jsonl

To check by hand: the \`hash\` of a record is the SHA-256 of its canonical JSON (RFC 8785) without \`hash\`; \`previousHash\` is
the \`hash\` of the version before; \`contentHash\` is that of \`{ content, preparedOn, slug }\` (of \`{}\` for a withdrawal);
\`publishedBy\` is that of \`publisher\`, where the export has it. The last line holds the newest version of each notice and
the SHA-256 of all bytes before that line.

If there is no \`verify.mjs\` here, it is \`dist/src/record/proof/verifier/verify.js\` of the npm package \`payload-privacy-notices\`; save it
under that name.

## Suomeksi

\`publications.jsonl\` sisältää tietosuojaselosteiden kaikki julkaistut versiot, yhden rivillään. Tarkista Node 20:llä tai
uudemmalla, ettei mitään ole muutettu, poistettu, lisätty tai siirretty:

    node verify.mjs publications.jsonl

Mitään ei asenneta eikä lähetetä minnekään. Paluuarvo on 0, kun kaikki on kuten julkaistiin, 1, kun jokin ei ole, ja 2,
kun tiedostoa ei voi lukea. Alusta asti uudelleen kirjoitetun ketjun paljastaa vain aiempi vienti: säilytä jokainen, ja
vertaa: \`node verify.mjs publications.jsonl --since vanhempi.jsonl\`.

## På svenska

\`publications.jsonl\` innehåller alla publicerade versioner av dataskyddsbeskrivningarna, en per rad. Kontrollera med Node 20
eller nyare att inget har ändrats, tagits bort, lagts till eller flyttats:

    node verify.mjs publications.jsonl

Inget installeras och inget skickas någonstans. Slutkoden är 0 när allt är som det publicerades, 1 när något inte är det och
2 när filen inte kan läsas. En kedja som har skrivits om i sin helhet avslöjas bara av en tidigare export: spara varje
export och jämför: \`node verify.mjs publications.jsonl --since aldre.jsonl\`.
`
