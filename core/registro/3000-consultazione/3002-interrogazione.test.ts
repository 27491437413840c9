import { describe, expect, it } from 'vitest';
import { interrogazioneDiProva, type CambiInterrogazione } from '#contract/regole/casi-interrogazione.ts';
import { generaComuneDimostrativo, personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { Soggetto } from '../modello.ts';
import type { Ricerca } from '../operazione.ts';
import { controllaInterrogazione } from './3002-controlli.ts';
import { leggiInterrogazione } from './3002-lettura.ts';
import { casi3002, nienteTrovato, trovatoUno } from './casi-3002.ts';

describe('what the register says of a query', () => {
  it('shows one person of its own without a word', () => {
    const rilievi = controllaInterrogazione(
      interrogazioneDiProva(),
      { ...nienteTrovato, ...trovatoUno },
      '048050',
    );
    expect(rilievi).toEqual([]);
  });
  it.each(casi3002)('%s: %s', (atteso, _quando, noto, cambi) => {
    const rilievi = controllaInterrogazione(
      interrogazioneDiProva(cambi),
      { ...nienteTrovato, ...noto },
      '048050',
    );
    expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
  });
});

const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi: luoghiDiProva() })];
const soggetti = blocchi.flatMap((b) => b.soggetti);
const giulia = soggetti.find((s) => s.idSchedaSoggettoANPR === personaggi.coppiaInAttesa.madre) as Soggetto;
const { generalita: g } = giulia.dati;

/** A register of one person, found by whatever key. */
const cerca = {
  trova: async () => [giulia],
  soggettiPerCarta: async () => [giulia],
  soggettiPerIdComune: async () => [giulia],
  soggettoAl: async () => giulia,
  famiglia: async () => undefined,
  famigliaAl: async () => undefined,
} as unknown as Ricerca;
async function legge(cambi: CambiInterrogazione, comune = '048050') {
  const letti = await leggiInterrogazione(interrogazioneDiProva(cambi), cerca, {
    comune,
    oggi: '2026-07-11',
  });
  return { quanti: letti.trovati.length, incongruenti: letti.incongruenti, altrove: letti.altrove };
}
const trovata = { quanti: 1, incongruenti: false, altrove: false };
const incongruente = { quanti: 0, incongruenti: true, altrove: false };
const cf = g.codiceFiscale?.codFiscale ?? '';
const nascita = { dataEvento: g.dataNascita ?? '' };

describe('what a key finds must be congruent with the rest', () => {
  it.each<[string, CambiInterrogazione]>([
    ['code and names', { criteri: { codiceFiscale: cf.toLowerCase(), cognome: 'Martelli', nome: 'giulia' } }],
    ['code and sex', { criteri: { codiceFiscale: cf, sesso: 'f' } }],
    ['names and birth', { criteri: { cognome: 'MARTELLI', nome: 'GIULIA' }, nascita }],
    [
      'a birth of which the day is not known',
      {
        criteri: { codiceFiscale: cf },
        nascita: { dataEvento: `${nascita.dataEvento.slice(0, 7)}-01`, senzaGiorno: '1' },
      },
    ],
    ['not in AIRE', { criteri: { codiceFiscale: cf, soggettoAIRE: 'N' } }],
  ])('%s', async (_nome, cambi) => {
    expect(await legge(cambi)).toEqual(trovata);
  });

  it.each<[string, CambiInterrogazione]>([
    ['another name', { criteri: { codiceFiscale: cf, nome: 'MARIA' } }],
    ['another sex', { criteri: { codiceFiscale: cf, sesso: 'M' } }],
    ['another birthday', { criteri: { codiceFiscale: cf }, nascita: { dataEvento: '1900-01-01' } }],
    [
      'another birthplace',
      {
        criteri: { codiceFiscale: cf },
        nascita: { ...nascita, luogoNascita: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } } },
      },
    ],
    ['a name where there should be none', { criteri: { codiceFiscale: cf, senzaNome: '1' } }],
    ['in AIRE', { criteri: { codiceFiscale: cf, soggettoAIRE: 'S' } }],
    [
      'a card released elsewhere',
      {
        criteri: {
          cartaIdentita3000: {
            numero: 'X',
            comuneRilascio: { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' },
          },
        },
      },
    ],
  ])('%s', async (_nome, cambi) => {
    expect(await legge(cambi)).toEqual(incongruente);
  });

  it('belongs to the municipality of the person, unless the search is national', async () => {
    expect(await legge({}, '048014')).toEqual({ ...trovata, quanti: 0, altrove: true });
    expect(await legge({ richiesta: { ricercaNazionale: '1' } }, '048014')).toEqual(trovata);
  });
});
