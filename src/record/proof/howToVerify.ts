/** The README of an export, in English, Finnish and Swedish. */
export const HOW_TO_VERIFY = `# Publications of privacy notices

\`publications.jsonl\` holds every published version of the privacy notices: one JSON object per line, oldest first within
each notice, and before them the log of all versions. To check that nothing was altered, removed, added or put in another order,
run with Node 20 or newer:

    node verify.mjs publications.jsonl

Nothing is installed and nothing is sent anywhere. It ends with 0 when everything is as it was published, with 1 and a
list when something is not, and with 2 when a file cannot be read. It says what it relied on.

What was removed together with all that tells of it, or written anew as a whole, can only be found with something kept from
before: an older export, a report, checkpoints, or the file of a witness. So keep each export, and compare the next one with it:

    node verify.mjs publications.jsonl --since older.jsonl

The first line names the public keys of the app. Whoever makes a file can put keys of their own there: get the key of the app at
another time and in another way, and give it:

    node verify.mjs publications.jsonl --key "example.org/privacy-notices+01234567+AAAA..."

To check by hand: the \`hash\` of a record is the SHA-256 of its canonical JSON (RFC 8785) without \`hash\`; \`previousHash\` is
the \`hash\` of the version before; \`contentHash\` is that of \`{ content, preparedOn, slug }\` (of \`{}\` for a withdrawal);
where the export has what stands beside the records, \`publishedBy\` is that of \`publisher\`, \`approvals\` are those of each of
\`approvers\`, and \`checks.reasons\` is that of \`waivers\`. The \`seal\` of a record is \`key.revision.signature\`: the beginning of the
SHA-256 of the public key, the SHA-256 of the name of the save (\`revision\`, beside the record too), and an Ed25519 signature
(base64url) of the lines \`payload-privacy-notices/seal/2\`, \`hash\` and the second of these, without a line feed at the end. The last
line holds the newest version of each notice, the SHA-256 of all bytes before that line, and a checkpoint: a signed note (C2SP
\`tlog-checkpoint\`) with the root of the tree (RFC 6962) whose leaves are the 32 bytes of each \`entry.record\`.

If there is no \`verify.mjs\` here, run \`dist/src/record/proof/verifier/verify.js\` where it lies in the npm package
\`payload-privacy-notices\`.

The folder \`dossiers\`, where there is one, holds a dossier of each notice: its versions and what each changed, requests for approval,
reviews, what was let be, and proofs, as JSON and, where the app can make them, as PDF. Keep it confidential, apart from the rest: it has
texts that were never published, remarks and reasons.

## Suomeksi

\`publications.jsonl\` sisältää tietosuojaselosteiden kaikki julkaistut versiot, yhden rivillään, ja niiden lokin. Tarkista
Node 20:llä tai uudemmalla, ettei mitään ole muutettu, poistettu, lisätty tai siirretty:

    node verify.mjs publications.jsonl

Mitään ei asenneta eikä lähetetä minnekään. Paluuarvo on 0, kun kaikki on kuten julkaistiin, 1, kun jokin ei ole, ja 2,
kun tiedostoa ei voi lukea. Sen, mikä on poistettu jälkiä jättämättä tai kirjoitettu kokonaan uudelleen, paljastaa vain
aiemmin talteen otettu vienti, raportti tai tarkistuspiste: säilytä jokainen, ja vertaa:
\`node verify.mjs publications.jsonl --since vanhempi.jsonl\`. Hanki järjestelmän julkinen avain muuta kautta, ja anna se:
\`--key nimi+tunniste+avain\`.

Kansiossa \`dossiers\`, jos se on, on tarkastusaineisto jokaisesta selosteesta: versiot ja mikä niissä muuttui, hyväksyntäpyynnöt,
tarkistukset, ennalleen jätetyt kohdat ja todisteet, JSON-muodossa ja, jos järjestelmä osaa tehdä niitä, PDF:nä. Pidä kansio
luottamuksellisena, erillään muusta: siinä on tekstejä, joita ei ole julkaistu, huomautuksia ja perusteluja.

## På svenska

\`publications.jsonl\` innehåller alla publicerade versioner av dataskyddsbeskrivningarna, en per rad, och loggen över dem.
Kontrollera med Node 20 eller nyare att inget har ändrats, tagits bort, lagts till eller flyttats:

    node verify.mjs publications.jsonl

Inget installeras och inget skickas någonstans. Slutkoden är 0 när allt är som det publicerades, 1 när något inte är det och
2 när en fil inte kan läsas. Det som har tagits bort utan spår eller skrivits om i sin helhet avslöjas bara av en tidigare
export, rapport eller kontrollpunkt: spara varje, och jämför: \`node verify.mjs publications.jsonl --since aldre.jsonl\`. Skaffa
systemets publika nyckel på annat sätt, och ange den: \`--key namn+id+nyckel\`.

Mappen \`dossiers\`, där den finns, innehåller ett granskningsunderlag för varje beskrivning: versionerna och vad som ändrades i dem,
begäranden om godkännande, granskningar, det som fick stå och bevis, som JSON och, där systemet kan göra dem, som PDF. Håll mappen
konfidentiell, skild från resten: den innehåller texter som aldrig har publicerats, anmärkningar och motiveringar.
`
