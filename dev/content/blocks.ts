import { inThree, rich } from './text.js'

/** The cookies of the boatyard's web shop. */
export const cookiesBlock = () => ({
  title: inThree('Verkkokaupan evästeet', 'Webbutikens kakor', 'Cookies of the web shop'),
  cookies: [
    {
      name: 'istunto',
      category: 'necessary',
      duration: inThree('Istunnon ajan', 'Under sessionen', 'For the session'),
      provider: 'Saarelan Veneveistämö Oy',
      purpose: inThree(
        'Pitää ostoskorin tallessa vierailun ajan.',
        'Håller varukorgen sparad under besöket.',
        'Keeps the shopping basket during the visit.',
      ),
    },
    {
      name: 'evastevalinnat',
      category: 'necessary',
      duration: inThree('6 kuukautta', '6 månader', '6 months'),
      provider: 'Saarelan Veneveistämö Oy',
      purpose: inThree(
        'Muistaa, mitkä evästeet olet hyväksynyt.',
        'Kommer ihåg vilka kakor du har godkänt.',
        'Remembers which cookies you have accepted.',
      ),
    },
    {
      name: 'kieli',
      category: 'preferences',
      duration: inThree('1 vuosi', '1 år', '1 year'),
      provider: 'Saarelan Veneveistämö Oy',
      purpose: inThree(
        'Muistaa valitsemasi kielen.',
        'Kommer ihåg det språk du har valt.',
        'Remembers the language you have chosen.',
      ),
    },
    {
      name: 'kavijat',
      category: 'statistics',
      duration: inThree('13 kuukautta', '13 månader', '13 months'),
      provider: 'Majakka Hosting OÜ',
      purpose: inThree(
        'Laskee, mitä sivuja luetaan ja kuinka usein.',
        'Räknar vilka sidor som läses och hur ofta.',
        'Counts which pages are read and how often.',
      ),
      thirdParty: true,
    },
  ],
  kind: 'cookies',
  settingsUrl: inThree(
    'https://saarelanveneveistamo.example/evasteet',
    'https://saarelanveneveistamo.example/sv/kakor',
    'https://saarelanveneveistamo.example/en/cookies',
  ),
  text: inThree(
    rich(
      'Verkkokauppa toimii välttämättömillä evästeillä. Muut evästeet asetetaan vasta, kun olet hyväksynyt ne, ja voit muuttaa valintojasi milloin tahansa evästeasetuksissa.',
    ),
    rich(
      'Webbutiken fungerar med nödvändiga kakor. Övriga kakor sätts först när du har godkänt dem, och du kan när som helst ändra dina val i kakinställningarna.',
    ),
    rich(
      'The web shop works with strictly necessary cookies. Other cookies are set only once you have accepted them, and you can change your choices at any time in the cookie settings.',
    ),
  ),
})
