import { describe, expect, it } from 'vitest';
import { differenze } from '../../offline/differenze.ts';
import { praticaDiProva, rispostaPositiva } from '../../offline/prova.ts';
import type { Bozza } from '../../offline/pratica.ts';
import { giulia, moduloCompleto } from '../nascita/modulo-di-prova.ts';
import { perAssistenza } from './assistenza.ts';
import { statoDi, voci } from './elenco.ts';
import { registrato } from './nuova-scheda.ts';
import { unisci } from './unisci.ts';

const bozza: Bozza = { id: 'z', codice: '1001', soggetto: '', creata: 1, modificata: 5, modulo: {} };

describe('the outbox', () => {
  it('puts first what asks for a person, last what is done, and leaves nothing out', () => {
    const stati = [
      { stato: 'confermata', quando: 1, risposta: {}, avvisi: [] },
      { stato: 'in-coda', dal: 1 },
      { stato: 'respinta', quando: 1, motivi: [] },
      { stato: 'in-conflitto', quando: 1, attuale: giulia },
      { stato: 'inviata', dal: 1, invii: 1, ignoto: true },
    ] as const;
    const pratiche = stati.map((stato, i) => praticaDiProva({ id: `p${i}`, aggregati: [], stato }));
    expect(voci([bozza], pratiche).map(statoDi)).toEqual([
      'in-conflitto',
      'respinta',
      'inviata',
      'in-coda',
      'bozza',
      'confermata',
    ]);
  });

  it('says which act on the same people must be settled first', () => {
    const prima = praticaDiProva({ id: 'a', ordine: 1, stato: { stato: 'respinta', quando: 1, motivi: [] } });
    const dopo = praticaDiProva({ id: 'b', ordine: 2 });
    expect(voci([], [prima, dopo]).find(({ id }) => id === 'b')).toMatchObject({ prima: { id: 'a' } });
  });

  it('does not show the draft of an act that is already confirmed', () => {
    expect(voci([{ ...bozza, id: 'a' }], [praticaDiProva()])).toHaveLength(1);
  });

  it('reads what the register gave to the child, not to the parents', () => {
    const risposta = {
      Risposta_Comune: {
        ...rispostaPositiva.Risposta_Comune,
        listaSoggettiVariati: {
          datiSoggetto: [
            { generalitaAttuali: { idSchedaSoggettoANPR: '5000000001' } },
            {
              identificativi: { idANPR: 'AB12345CD' },
              generalitaAttuali: {
                idSchedaSoggettoANPR: '5000000099',
                codiceFiscale: { codFiscale: 'CNTMME26S60D403X' },
              },
            },
          ],
        },
      },
    };
    expect(registrato(risposta, ['soggetto:5000000001'])).toMatchObject({
      codiceFiscale: 'CNTMME26S60D403X',
      idSoggetto: '5000000099',
      idANPR: 'AB12345CD',
      idOperazioneANPR: '4100000777',
    });
  });
});

it('copies for assistance nothing that tells of a person', () => {
  const pratica = praticaDiProva({
    stato: {
      stato: 'respinta',
      quando: Date.UTC(2026, 10, 24),
      motivi: [
        {
          codice: 'EN142',
          blocca: true,
          testo: 'Padre CONTI LORENZO non trovato',
          valore: 'CNTLNZ89A11D612X',
        },
      ],
      assistenza: '2026-11-24 10:00:00 operazione 4100000778 soggetto CONTI EMMA CNTMME26S60D403X',
    },
  });
  const testo = perAssistenza(pratica, { versione: '0.1.0', ambiente: 'formazione' });
  expect(testo).toContain('EN142');
  expect(testo).toContain('4100000778');
  expect(testo).not.toMatch(/CONTI|EMMA|LORENZO|CNT/);
});

describe('a record that moved while the act waited', () => {
  const dati = {
    ...giulia.dati,
    generalita: { ...(giulia.dati['generalita'] as object), nome: 'GIULIA MARIA' },
  };
  const attuale = { ...giulia, versione: 4, dati };
  const cambiate = differenze(giulia, attuale);

  it.each([
    ['nuovo', 'GIULIA MARIA'],
    ['atto', 'GIULIA'],
  ] as const)('takes the section as chosen: %s', (scelta, nome) => {
    const unito = unisci(moduloCompleto(), attuale, cambiate, { generalita: scelta });
    expect(unito.madre).toMatchObject({ generalita: { nome } });
    expect(unito).toMatchObject({ nome: 'EMMA', cognome: 'CONTI MARTELLI', legame: '3' });
  });
});
