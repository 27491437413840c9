import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RispostaP002 } from '#contract/anpr/index.ts';
import { creaAmministrazione } from '../amministrazione/index.ts';
import { chiediAggiornamento, chiediDettaglio } from '../cittadini/di-prova.ts';
import { tuttofareDiProva } from '../registro/di-prova.ts';
import { apriCitta, type Citta, type Pagina } from './citta-di-prova.ts';
import { creaEsercizi } from './esercizi.ts';

const chi = tuttofareDiProva();
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
let citta: Citta;
beforeAll(async () => {
  citta = await apriCitta();
});
afterAll(() => citta.chiudi());

const casa = {
  ...{ comune: '048050', specie: 'VIA', via: 'dell’Olmo', civico: '7', cap: '50059', titolo: '2' },
  email: 'giulia@esempio.invalid',
};
const buona = { ...casa, via: "dell'Olmo" };
/** JPEG of 56 by 40, of which only the head is read. */
const piccoloJpeg = (): string => {
  const testa = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 40, 0, 56, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return Buffer.from([...testa, 0xff, 0xda, 0, 2, 0xff, 0xd9]).toString('base64');
};
const codiceIn = ({ verso }: Pagina): string => /richieste\/(\d+)/.exec(verso)?.[1] ?? '';
const muovi = (codiceRichiesta: string, idStatoRichiesta: string, note = 'Prova.') =>
  citta.prova.esegui('P003', chiediAggiornamento({ codiceRichiesta, idStatoRichiesta, note }), chi);

describe('what is asked at the portal', () => {
  it('says all that is missing, keeps what was written, files nothing', async () => {
    const giulia = citta.apri();
    await giulia.entra('5000000001');
    const manca = await giulia.invia('/portale/residenza', { ...casa, cap: '5', email: '' }, [
      new File(['<html>'], 'contratto.pdf'),
    ]);
    expect(manca.stato).toBe(422);
    for (const campo of ['via', 'cap', 'email', 'file']) {
      expect(manca.testo).toContain(`href="#${campo}"`);
      expect(manca.testo).toContain(`id="errore-${campo}"`);
    }
    expect(manca.testo).toContain('value="dell’Olmo"');
    const xss = await giulia.invia('/portale/rettifica', { dato: 'nome', giusto: '"><b>x', email: 'no' });
    expect(xss.testo).toContain('value="&quot;&gt;&lt;b&gt;x"');
    expect((await giulia.leggi('/portale/')).testo).toContain('Non hai ancora fatto richieste');
  });

  it('files a change of residence with its files and its receipt, as P002 reads it, and one at a time', async () => {
    const giulia = citta.apri();
    await giulia.entra('5000000001');
    const inviata = await giulia.invia(
      '/portale/residenza?lingua=it',
      {
        ...buona,
        'con-5000000002': 'si',
        'con-5000000003': 'si',
        'patente-5000000001': 'si',
        note: 'Secondo piano.',
      },
      [new File([new Uint8Array(png)], 'contratto.png')],
    );
    const codice = codiceIn(inviata);
    expect(codice).not.toBe('');
    const seguita = await giulia.leggi(inviata.verso);
    expect(seguita.testo).toContain('La richiesta è stata inviata.');
    expect(seguita.testo).toContain('contratto.png');
    const risposta = await citta.prova.esegui('P002', chiediDettaglio(codice), chi);
    expect(RispostaP002.parseJson(risposta)).toMatchObject({ ok: true });
    expect(risposta).toMatchObject({
      RispostaOKP002: {
        dettaglio: {
          note: 'Secondo piano.',
          datiDichiarazioneResidenza: {
            indirizzo: { toponimo: { specie: 'VIA', denominazioneToponimo: "DELL'OLMO" }, civico: '7' },
            componentiCoinvolti: {
              componente: [
                { idSchedaSoggettoANPR: '5000000002', statoAccettazione: '1' },
                { idSchedaSoggettoANPR: '5000000001', statoAccettazione: '3', flagPatente: 'SI' },
                { idSchedaSoggettoANPR: '5000000003', statoAccettazione: '3' },
              ],
            },
          },
        },
      },
    });
    const foglio = await giulia.leggi(`/portale/richieste/${codice}/file/1`);
    expect(foglio.testo.startsWith('%PDF-')).toBe(true);
    expect(foglio.intestazioni['content-disposition']).toContain(`riepilogo-${codice}.pdf`);
    expect(codiceIn(await giulia.invia('/portale/residenza', buona))).toBe(codice);

    // The other adult agrees by herself; a stranger sees nothing of it.
    const marito = citta.apri();
    await marito.entra('5000000002');
    expect((await marito.leggi('/portale/')).testo).toContain('Aspettano il tuo consenso');
    await marito.invia(`/portale/richieste/${codice}/consenso`, {});
    expect((await marito.leggi('/portale/')).testo).not.toContain('Aspettano il tuo consenso');
    const letta = await citta.prova.registro.richieste.leggi(codice, chi);
    expect(letta.ok && letta.valore.componenti.every(({ consenso }) => consenso)).toBe(true);
    const estranea = citta.apri();
    await estranea.entra('5000000006');
    expect((await estranea.leggi(`/portale/richieste/${codice}`)).stato).toBe(404);
    expect((await estranea.leggi(`/portale/richieste/${codice}/file/1`)).stato).toBe(404);
  });

  it('lets the citizen answer an office that means to refuse, and follow it to the end', async () => {
    const elena = citta.apri();
    await elena.entra('5000000006');
    const inviata = await elena.invia('/portale/rettifica', {
      ...{ dato: 'titoloStudio', giusto: 'LAUREA', email: 'elena@esempio.invalid' },
    });
    const codice = codiceIn(inviata);
    const dove = `/portale/richieste/${codice}`;
    expect((await elena.leggi(dove)).testo).not.toContain('Rispondi all’ufficio');
    await muovi(codice, '3');
    await muovi(codice, '6', 'Manca il titolo.');
    const sospesa = await elena.leggi(`${dove}?lingua=de`);
    expect(sospesa.testo).toContain('Manca il titolo.');
    expect(sospesa.testo).toContain('Dem Amt antworten');
    expect((await elena.invia(`${dove}/risposta`, { risposta: '' })).stato).toBe(422);
    const file = [new File([new Uint8Array(png)], 'laurea.png')];
    expect((await elena.invia(`${dove}/risposta`, { risposta: 'Eccolo.' }, file)).stato).toBe(303);
    await muovi(codice, '5');
    const fine = await elena.leggi(dove);
    expect(fine.testo).toContain('laurea.png');
    expect(fine.testo).toContain('È conclusa');
  });

  it('refuses files that would do something where they are opened', async () => {
    const ada = citta.apri();
    await ada.entra('5000000008');
    const pdf = new File(['%PDF-1.7\n<< /OpenAction << /S /JavaScript /JS (x) >> >>'], 'a.pdf');
    const esito = await ada.invia(
      '/portale/rettifica',
      { dato: 'nome', giusto: 'ADA MARIA', email: 'a@b.it' },
      [pdf],
    );
    expect(esito.stato).toBe(422);
    expect(esito.testo).toContain('Questo PDF contiene programmi');
  });

  it('lets an exercise have a declaration, of somebody else each time, and only where nobody is real', async () => {
    const uno = await citta.prova.registro.esercizi.dichiara(chi);
    const altra = await citta.prova.registro.esercizi.dichiara(chi);
    if (!uno.ok || !altra.ok) throw new Error('no declaration arrived');
    const [prima, seconda] = await Promise.all(
      [uno, altra].map(async ({ valore }) =>
        citta.prova.registro.richieste.leggi(valore.codiceRichiesta, chi),
      ),
    );
    expect(prima).toMatchObject({
      ok: true,
      valore: { tipologia: '2', possibili: { stati: expect.arrayContaining(['3']) as unknown } },
    });
    if (!prima?.ok || !seconda?.ok) throw new Error('a declaration cannot be read');
    expect(prima.valore.richiedente).not.toEqual(seconda.valore.richiedente);

    const { applicazione: db } = citta.prova.database;
    const conta = async () => (await db.selectFrom('richiesta_cittadino').select('id').execute()).length;
    const quante = await conta();
    const vero = creaEsercizi({ db, orologio: citta.prova.orologio.adesso, ambiente: 'produzione' });
    expect(await vero.dichiara(chi)).toMatchObject({ ok: false, errore: { tipo: 'permesso-negato' } });
    expect(await conta()).toBe(quante);
    const tracce = await db
      .selectFrom('audit')
      .select('esito')
      .where('finalita', '=', 'dichiarazione di esercizio')
      .orderBy('id')
      .execute();
    expect(tracce.map(({ esito }) => esito)).toEqual(['OK', 'OK', 'permesso-negato']);
  });

  it('shows how the office is reached and its logo, once the municipality has set them, and nothing made up before', async () => {
    const giulia = citta.apri();
    await giulia.entra('5000000001');
    expect((await giulia.leggi('/portale/')).testo).not.toContain('ufficio anagrafe di');
    const amministra = creaAmministrazione({
      db: citta.prova.database.applicazione,
      orologio: citta.prova.orologio.adesso,
    });
    const orari = 'Lunedì 9-12 <solo su appuntamento>';
    const contatti = {
      ...{ indirizzo: 'Piazza Leonardo 1', telefono: '0571 933 001', email: '', sito: '', orari },
      pec: 'anagrafe@pec.invalid',
    };
    const logo = piccoloJpeg();
    await amministra.salva({ sezione: 'contatti', valore: contatti }, chi);
    expect(await amministra.salva({ sezione: 'loghi', valore: { piccolo: logo } }, chi)).toMatchObject({
      ok: true,
    });
    for (const pagina of ['/portale/', '/portale/residenza']) {
      const { testo } = await giulia.leggi(pagina);
      expect(testo).toContain('Lunedì 9-12 &lt;solo su appuntamento&gt;');
      expect(testo).toContain('href="tel:0571933001"');
      expect(testo).toContain('mailto:anagrafe@pec.invalid');
      expect(testo).toContain(`src="data:image/jpeg;base64,${logo}" width="56" height="40"`);
      expect(testo).not.toContain('E-mail</dt>');
    }
    expect((await giulia.leggi('/portale/?lingua=de')).testo).toContain('Öffnungszeiten');
  });
});
