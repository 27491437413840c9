import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { servizi, serviziDelComune, type Servizio } from '#contract/anpr/index.ts';
import { Html, html } from '../../certificati/pagina/html.ts';

const stile = `
body{font:400 1.0625rem/1.5 "Titillium Web",system-ui,sans-serif;color:#1f2933;max-width:76rem;margin:2rem auto;padding:0 1.25rem}
h1,h2{color:#17324d;line-height:1.2}
a{color:#0059b3}a:focus-visible{outline:3px solid #ff9900;outline-offset:2px}
code{font-size:.875em}td{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:1rem 0 2rem}
caption{text-align:left;color:#4d5966;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.625rem .75rem .625rem 0;border-top:1px solid #d3dae3}
ul{margin:0;padding:0;list-style:none}li{display:grid;grid-template-columns:3.5rem 1fr}dt{font-weight:600}dd{margin:0 0 .75rem}
`;

const foglio = new Html(`<style>${stile}</style>`);

/** No script, no image, nothing from elsewhere: the one style is the one above. */
const csp =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(stile).digest('base64')}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

interface Riga {
  readonly famiglia: Servizio['famiglia'];
  readonly operazioni: readonly { readonly codice: string; readonly operazione: string }[];
}

function righe(elenco: readonly Pick<Servizio, 'codice' | 'operazione' | 'famiglia'>[]): Riga[] {
  return [...Map.groupBy(elenco, ({ famiglia }) => famiglia)].map(([famiglia, operazioni]) => ({
    famiglia,
    operazioni,
  }));
}

function tabella(titolo: string, elenco: readonly Riga[]): Html {
  return html`<table>
    <caption>
      ${titolo}
    </caption>
    <thead>
      <tr>
        <th scope="col">Famiglia</th>
        <th scope="col">Indirizzo</th>
        <th scope="col">Operazioni</th>
      </tr>
    </thead>
    <tbody>
      ${elenco.map(
        ({ famiglia: { codice, percorso, altriPercorsi = [] }, operazioni }) =>
          html`<tr>
            <th scope="row"><a href="${percorso}?wsdl">WSDL ${codice}</a></th>
            <td>${[percorso, ...altriPercorsi].map((uno) => html`<code>${uno}</code><br />`)}</td>
            <td>
              <ul>
                ${operazioni.map((una) => html`<li><span>${una.codice}</span> <code>${una.operazione}</code></li>`)}
              </ul>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function pagina(locale: boolean): string {
  const serviti = righe(Object.values(servizi));
  const ospitati = righe(Object.values(serviziDelComune));
  const quante = serviti.reduce((somma, { operazioni }) => somma + operazioni.length, 0);
  return html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>Servizi ANPR di questo core · Sportello</title>
        <link rel="icon" href="data:," />
        ${foglio}
      </head>
      <body>
        <main>
          <h1>Servizi ANPR di questo core</h1>
          <p>
            Per chi scrive software comunale: gli indirizzi, i messaggi e le regole sono quelli di ANPR. Basta
            puntare il programma qui. Ciò che il registro non sa ancora fare risponde con un errore, mai con
            un esito positivo.
          </p>
          <dl>
            <dt>Messaggi</dt>
            <dd>SOAP 1.1 document/literal in UTF-8, <code>POST</code>, <code>SOAPAction</code> vuota.</dd>
            <dt>Sicurezza</dt>
            <dd>
              WS-Security in ogni richiesta: Timestamp, asserzione SAML 2.0 con postazione e operatore, firma
              di Timestamp e Body con il certificato del Comune. Le risposte sono firmate. Le descrizioni di
              questa pagina si leggono senza certificato.
            </dd>
            <dt>Prima prova</dt>
            <dd><code>sportello ws testconn</code></dd>
            ${
              locale &&
              html`<dt>Una richiesta è respinta?</dt>
                <dd>
                  <a href="/diagnosi/soap">Ultimi rifiuti, con il passo che non è riuscito</a>; una busta
                  mandata lì in <code>POST</code> è esaminata senza essere eseguita.
                </dd>`
            }
          </dl>
          ${tabella(`${quante} operazioni a cui questo core risponde`, serviti)}
          ${tabella('Servizi che il Comune ospita e che questo core chiama', ospitati)}
        </main>
      </body>
    </html> `.testo;
}

/** What there is on this port, for the developer who opens it in a browser. */
export function collegaIndice(app: FastifyInstance, locale: boolean): void {
  let fatta: string | undefined;
  app.route({
    method: ['GET', 'HEAD'],
    url: '/',
    handler: async (_richiesta, risposta) =>
      risposta
        .header('content-security-policy', csp)
        .header('referrer-policy', 'no-referrer')
        .type('text/html; charset=utf-8')
        .send((fatta ??= pagina(locale))),
  });
}
