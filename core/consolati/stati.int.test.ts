import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RispostaEsitoC002, type RichiestaC002 } from '#contract/anpr/index.ts';
import { mutazioneAireDiProva } from '#contract/regole/iscrizione/di-prova-aire.ts';
import { iscrizioneDiProva } from '#contract/regole/iscrizione/di-prova.ts';
import { nominata, pochi } from '../cie/casi-cie.ts';
import { caricaComune } from '../registro/carica.ts';
import { codiciDi, registroDiProva, rifiuti, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import type { Soggetto } from '../registro/modello.ts';
import { perNumero, reteConsolare, richiestaC002 } from './casi-consolati.ts';
import { chiudiPerAgenzia } from './chiudi.ts';
import { confrontabile } from './modello.ts';

const consolato = operatoreDiProva({ comune: reteConsolare, profili: ['consolati'], canale: 'WS' });
const ufficio = operatoreDiProva();
let banco: RegistroDiProva;
let estero: Soggetto;
let numero = 0;

beforeAll(async () => {
  banco = await registroDiProva({ residenti: 60 });
  await caricaComune(banco.database.migratore, '048014', new Date('2026-07-11T09:00:00Z'), () => [pochi]);
  const riga = await banco.database.applicazione
    .selectFrom('soggetto')
    .select('documento')
    .where('stato', '=', 'aire')
    .where('comune', '=', '048050')
    .where('codice_fiscale', 'is not', null)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  estero = riga.documento;
});
afterAll(() => banco.chiudi());

/** The home that the consulate knows this time, unlike any before. */
interface Caso {
  readonly id: string;
  readonly casa: NonNullable<RichiestaC002['residenza']>;
  /** The registration that answered it. */
  operazione?: string;
}
const numeroDi = (risposta: unknown): string =>
  /"idOperazioneANPR":"(\d+)"/.exec(JSON.stringify(risposta))?.[1] ?? '';

function casaNuova(): Caso['casa'] {
  const { localitaEstera } = confrontabile(estero).residenza ?? {};
  const { localita } = localitaEstera?.indirizzoEstero ?? {};
  if (!localitaEstera?.indirizzoEstero || !localita) throw new Error('nobody lives abroad');
  const toponimo = { denominazione: 'RUE NEUVE', numeroCivico: String(++numero) };
  const indirizzoEstero = { ...localitaEstera.indirizzoEstero, localita, toponimo };
  return {
    ...{ tipoIndirizzo: '4', dataDecorrenzaResidenza: '2026-07-10' },
    localitaEstera: { ...localitaEstera, indirizzoEstero },
  };
}
const manda = (residenza: Caso['casa']) =>
  banco.esegui('C002', richiestaC002(estero, { residenza }), consolato);

function atto(residenzaEstera: Caso['casa']): unknown {
  const { cognome, nome } = estero.dati.generalita;
  return mutazioneAireDiProva({
    ...{ mutazione: '2', attribuzione: '1', legame: null, iscrizione: null },
    testata: { idOperazioneComune: `STATI${String(++numero)}`, dataDecorrenza: '2026-07-10' },
    generalita: { cognome, nome, idSchedaSoggettoANPR: estero.idSchedaSoggettoANPR },
    famiglia: { idFamigliaConvivenzaANPR: estero.idFamigliaConvivenzaANPR },
    parti: { residenzaEstera },
  });
}
async function registra(caso: Caso): Promise<string[]> {
  const esito = await banco.registro.esegui('A006', atto(caso.casa), ufficio, { consolato: caso.id });
  if (!esito.ok) throw new Error(esito.errore.messaggio);
  const codici = rifiuti(esito.valore);
  if (codici.length === 0) caso.operazione = numeroDi(esito.valore);
  return codici;
}
const chiudi = async ({ id }: Caso, chi = ufficio) =>
  (await banco.registro.consolati.chiudi({ id, esito: 'non-accolta', note: 'Manca la prova.' }, chi)).ok;

/** Takes back the registration that answered, or one like it that answered nothing. */
async function annulla(caso: Caso): Promise<string[]> {
  const operazione = caso.operazione ?? numeroDi(await banco.esegui('A006', atto(caso.casa), ufficio));
  const testata = { idOperazioneComune: `STATI${String(++numero)}`, operazioneRichiesta: '5012' };
  const richiesta = {
    testataRichiesta: { ...iscrizioneDiProva().testataRichiesta, ...testata },
    datiOperazioneDaAnnullare: {
      ...{ operazioneRichiesta: 'A006', idOperazioneComune: 'X', idOperazioneANPR: operazione },
    },
    datiSchedaSoggettoFamigliaConvivenza: { soggetto: nominata(estero) },
    datiControllo: { tipoScheda: '5', annullamentoAttribuzioneCF: 'N' },
  };
  return rifiuti(await banco.esegui('5012', richiesta, ufficio));
}

const strade = {
  'is open': async () => undefined,
  'was closed by a registration': registra,
  'was closed by hand': chiudi,
} satisfies Record<string, (caso: Caso) => Promise<unknown>>;
type Stato = keyof typeof strade;

const eventi = {
  'is closed by hand': chiudi,
  'is closed by another municipality': (caso: Caso) =>
    chiudi(caso, operatoreDiProva({ comune: '048014', idPostazione: '048014-CO-0001' })),
  'is answered by a registration': registra,
  'loses a registration that is taken back': annulla,
  'is asked again by the same consulate': async ({ casa }: Caso) => codiciDi(await manda(casa)),
  'sees a codice fiscale validated, which it had not asked about': ({ id }: Caso) =>
    banco.database.applicazione
      .transaction()
      .execute((trx) =>
        chiudiPerAgenzia(
          trx,
          estero.idSchedaSoggettoANPR,
          estero.dati.generalita.codiceFiscale?.codFiscale ?? id,
          banco.orologio.adesso(),
        ),
      ),
} satisfies Record<string, (caso: Caso) => Promise<unknown>>;
type Evento = keyof typeof eventi;

const [aperta, chiusa] = ['0', '1'];
/** For each state, what the consulate reads afterwards (`statoRichiesta`) and what whoever did it is told. */
const macchina: Readonly<Record<Stato, Readonly<Record<Evento, readonly [string, unknown]>>>> = {
  'is open': {
    'is closed by hand': [chiusa, true],
    'is closed by another municipality': [aperta, false],
    'is answered by a registration': [chiusa, []],
    'loses a registration that is taken back': [aperta, []],
    'is asked again by the same consulate': [aperta, ['EN148']],
    'sees a codice fiscale validated, which it had not asked about': [aperta, undefined],
  },
  'was closed by a registration': {
    'is closed by hand': [chiusa, false],
    'is closed by another municipality': [chiusa, false],
    'is answered by a registration': [chiusa, ['EN148']],
    'loses a registration that is taken back': [aperta, []],
    'is asked again by the same consulate': [chiusa, []],
    'sees a codice fiscale validated, which it had not asked about': [chiusa, undefined],
  },
  'was closed by hand': {
    'is closed by hand': [chiusa, false],
    'is closed by another municipality': [chiusa, false],
    'is answered by a registration': [chiusa, ['EN148']],
    'loses a registration that is taken back': [chiusa, []],
    'is asked again by the same consulate': [chiusa, []],
    'sees a codice fiscale validated, which it had not asked about': [chiusa, undefined],
  },
};

async function chiudiLeAperte(): Promise<void> {
  const { voci } = await banco.registro.consolati.elenca({ vista: 'aperte' }, ufficio);
  for (const { id } of voci) await chiudi({ id, casa: casaNuova() });
}

describe.each(Object.keys(strade) as Stato[])('a request of a consulate that %s', (stato) => {
  it.each(Object.keys(eventi) as Evento[])('and %s', async (evento) => {
    const casa = casaNuova();
    const caso: Caso = { id: numeroDi(await manda(casa)), casa };
    await strade[stato](caso);
    const detto = await eventi[evento](caso);
    const letta = RispostaEsitoC002.parseJson(await banco.esegui('C002', perNumero(caso.id), consolato));
    const letto = letta.ok ? letta.valore.RispostaC002?.statoRichiesta : undefined;
    expect([letto, detto]).toEqual(macchina[stato][evento]);
    // One open request of a consulate about a person: the next case wants none.
    await chiudiLeAperte();
  });
});
