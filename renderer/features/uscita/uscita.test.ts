import { describe, expect, it } from 'vitest';
import { leggiRisposta } from '../../offline/risposta.ts';
import { praticaDiProva, rispostaPositiva } from '../../offline/prova.ts';
import type { Bozza } from '../../offline/pratica.ts';
import { giulia, moduloCompleto } from '../atto/atti/nascita/di-prova.ts';
import { perAssistenza } from './assistenza.ts';
import { statoDi, voci } from './elenco.ts';
import { filtra, trattenuti, type Filtro } from './filtro.ts';
import { registrato } from './nuova-scheda.ts';
import { conCandidato } from './scelto.ts';
import { cheContano, mescola, moduloUnito } from './unisci.ts';

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
  const generalita = { ...(giulia.dati['generalita'] as object), nome: 'GIULIA MARIA', sesso: 'M' };
  const attuale = { ...giulia, versione: 4, dati: { ...giulia.dati, generalita, note: 'altro' } };
  const base = { idSoggetto: giulia.idSchedaSoggettoANPR, versione: 3, letto: 1, dossier: giulia };
  const pratica = { base, modulo: moduloCompleto() };

  it.each([
    ['as they are now', [], { nome: 'GIULIA MARIA', sesso: 'M' }],
    ['one as it was', ['generalita.nome'], { nome: 'GIULIA', sesso: 'M' }],
    ['both as they were', ['generalita.nome', 'generalita.sesso'], { nome: 'GIULIA', sesso: 'F' }],
  ])('takes each datum as chosen: %s', async (_, diPrima, atteso) => {
    const unito = await moduloUnito(pratica, attuale, diPrima);
    const bambina = { nome: 'EMMA', cognome: 'CONTI MARTELLI' };
    expect(unito).toMatchObject({
      richiesta: { maternita: { generalita: atteso }, generalita1001: { generalita: bambina } },
    });
  });

  it('offers a choice only on what the act takes', async () => {
    expect([...(await cheContano(pratica, attuale, ['generalita.nome', 'note']))]).toEqual([
      'generalita.nome',
    ]);
  });

  it('takes with a name the code beside it, and away what was not there', () => {
    const stato = (descrizioneStato: string, codiceStato: string): object => ({
      ...{ descrizioneStato, codiceStato },
    });
    const prima = { ...giulia, dati: { cittadinanza: [stato('ITALIA', '100')] } };
    const adesso = { ...giulia, dati: { cittadinanza: [stato('PERU', '615')], note: 'nuova' } };
    const misto = mescola(prima, adesso, ['cittadinanza.0.descrizioneStato', 'note']);
    expect(misto.dati).toEqual({ cittadinanza: [stato('ITALIA', '100')] });
  });

  it('takes back whole a family that is no longer there', () => {
    const { famiglia: _, ...sola } = giulia;
    const misto = mescola(giulia, { ...sola, versione: 4 }, ['famiglia.idFamigliaConvivenzaANPR']);
    expect(misto.famiglia).toEqual(giulia.famiglia);
  });

  it('gives a child the family that the mother has now', async () => {
    const { famiglia } = giulia;
    if (!famiglia) throw new Error('the record of proof has a family');
    const altrove = { ...giulia, famiglia: { ...famiglia, idFamigliaConvivenzaANPR: '7000000099' } };
    expect(await moduloUnito(pratica, altrove, [])).toMatchObject({
      richiesta: { datiControllo: { attribuzioneFamiglia: '3' }, legameSoggetto: { codiceLegame: '3' } },
      noti: { 'maternita.generalita': { famiglia: { id: '7000000099' } } },
    });
  });
});

describe('the list of the outbox', () => {
  const motivi = [{ codice: 'EN531', blocca: true, testo: '' }];
  const sospesa = praticaDiProva({
    id: 's',
    ordine: 1,
    stato: { stato: 'sospesa', quando: 1, fino: 9, motivi },
  });
  const dietro = praticaDiProva({ id: 'd', ordine: 2, soggetto: 'D’AMICO NICOLÒ' });
  const elenco = voci([bozza], [sospesa, dietro]);
  const quali = (filtro: Filtro, testo = ''): string[] =>
    filtra(elenco, filtro, testo, () => 'Iscrizione per nascita').map(({ id }) => id);

  it('shows one kind of work at a time', () => {
    expect(quali('riprendere')).toEqual(['s']);
    expect(quali('attesa')).toEqual(['d']);
    expect(quali('bozze')).toEqual(['z']);
    expect(quali('concluse')).toEqual([]);
  });

  it('is searched by name and act, whatever the accents', () => {
    expect(quali('tutte', 'nicolo nascita')).toEqual(['d']);
    expect(quali('tutte', 'decesso')).toEqual([]);
  });

  it('says who waits behind an act', () => {
    expect(trattenuti([sospesa, dietro], 's')).toEqual([dietro]);
    expect(trattenuti([sospesa, dietro], 'd')).toEqual([]);
  });
});

describe('more than one person of the register could be meant', () => {
  const generalita = (id: string): object => ({
    ...(giulia.dati['generalita'] as object),
    idSchedaSoggettoANPR: id,
  });
  const risposta = {
    RispostaMultipla1001: {
      testataRisposta: {},
      elencoSoggettiMadre: { genitore: [{ generalita: generalita('51') }, { generalita: generalita('52') }] },
    },
  };
  const evento = leggiRisposta(risposta);
  const candidati = evento.tipo === 'rifiutata' ? (evento.candidati ?? []) : [];

  it('keeps whom the register names, and as what', () => {
    expect(candidati.map(({ ruolo }) => ruolo)).toEqual(['madre', 'madre']);
  });

  it('puts the one chosen in a birth, from the record or as named', async () => {
    const [, seconda] = candidati;
    if (!seconda) throw new Error('two were named');
    const pratica = { modulo: moduloCompleto() };
    const scelta = { richiesta: { maternita: { generalita: { idSchedaSoggettoANPR: '52' } } } };
    expect(await conCandidato(pratica, seconda, undefined)).toMatchObject(scelta);
    const suo = { ...giulia, idSchedaSoggettoANPR: '52' };
    expect(await conCandidato(pratica, seconda, suo)).toMatchObject(scelta);
  });

  it('puts the one chosen in the request of any other act, no longer written by hand', async () => {
    const [prima] = candidati;
    if (!prima) throw new Error('two were named');
    const modulo = {
      ...{ atto: 'iscrizione', visti: [], proposti: {} },
      richiesta: { maternita: { generalita: { nome: 'GIULIA' } } },
      scelte: { 'maternita.generalita': 'mano', altro: '1' },
    };
    expect(await conCandidato({ modulo }, prima, undefined)).toMatchObject({
      richiesta: { maternita: { generalita: { idSchedaSoggettoANPR: '51' } } },
      scelte: { altro: '1' },
    });
  });
});
