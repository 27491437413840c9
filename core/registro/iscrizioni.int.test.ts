import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Risposta1002, type Richiesta1002, type Richiesta1013 } from '#contract/anpr/index.ts';
import { cancellazioneDiProva } from '#contract/regole/casi-cancellazione.ts';
import { archiviazioneDiProva, convivenzaDiProva } from '#contract/regole/iscrizione/casi-convivenza.ts';
import { iscrizioneDiProva, type CambiIscrizione } from '#contract/regole/iscrizione/di-prova.ts';
import { numeroDi, registroDiProva, rifiuti, type RegistroDiProva } from './banco-di-prova.ts';
import type { RispostaUfficiale } from './registro.ts';

let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva();
});
afterAll(async () => {
  await prova.chiudi();
});

let numero = 0;
const nuovoId = (): string => `ISCRIZIONE${++numero}`;
function richiesta(nome: string, cambi: CambiIscrizione = {}): Richiesta1002 {
  return iscrizioneDiProva({
    ...cambi,
    testata: { idOperazioneComune: nuovoId(), ...cambi.testata },
    generalita: { nome, ...cambi.generalita },
  });
}

/** Gone nobody knows where. */
function sparita(nome: string, id: string, ruolo: string): unknown {
  const richiesta = cancellazioneDiProva({ dal: '2026-07-08', ruolo });
  return {
    ...richiesta,
    testataRichiesta: { ...richiesta.testataRichiesta, idOperazioneComune: nuovoId() },
    generalitaPerRicerca: { cognome: 'SHEHU', nome, idSchedaSoggettoANPR: id },
  };
}

/** Ids that an answer gives: of the operation, of the person, of the family. */
function datiDi(risposta: RispostaUfficiale): { operazione: string; id: string; famiglia: string } {
  const letta = Risposta1002.parseJson(risposta);
  const suo = letta.ok ? letta.valore.Risposta_Comune?.listaSoggettiVariati?.datiSoggetto?.[0] : undefined;
  if (!suo) throw new Error(JSON.stringify(risposta));
  return {
    operazione: numeroDi(risposta),
    id: suo.generalitaAttuali?.idSchedaSoggettoANPR ?? '',
    famiglia: suo.famigliaConvivenza?.idFamigliaConvivenzaANPR ?? '',
  };
}

const annulla = (codice: string, d: { operazione: string; id?: string; famiglia: string }, nome: string) => {
  const { testataRichiesta } = iscrizioneDiProva();
  const annullamento: Richiesta1013 = {
    testataRichiesta: { ...testataRichiesta, idOperazioneComune: nuovoId(), operazioneRichiesta: '1013' },
    datiOperazione: {
      ...{ operazioneRichiesta: codice, idOperazioneComune: 'X', idOperazioneANPR: d.operazione },
    },
    datiSchedaSoggettoFamigliaConvivenza: {
      soggetto: {
        ...{ cognome: 'SHEHU', nome },
        ...(d.id !== undefined && { idSchedaSoggettoANPR: d.id }),
      },
      ...(d.id === undefined && {
        schedaFamigliaConvivenza: { idFamigliaConvivenzaANPR: d.famiglia, tipoScheda: '4' },
      }),
    },
    datiControllo: { tiposcheda: '1', annullamentoAttribuzione: 'N' },
  };
  return prova.esegui('1013', annullamento);
};

describe('a registration from abroad, end to end', () => {
  it('makes person and family once, refuses the double, and is taken back', async () => {
    const ricerca = prova.cerca();
    const fatta = datiDi(await prova.esegui('1002', richiesta('ELIRA')));
    expect(await ricerca.soggetto(fatta.id)).toMatchObject({
      ...{ stato: 'residente', idFamigliaConvivenzaANPR: fatta.famiglia },
    });
    expect(rifiuti(await prova.esegui('1002', richiesta('ELIRA')))).toEqual(['EN248']);
    expect(rifiuti(await annulla('1002', fatta, 'ELIRA'))).toEqual([]);
    expect(await ricerca.soggetto(fatta.id)).toMatchObject({ stato: 'annullato' });
    expect(await ricerca.famiglia(fatta.famiglia)).toMatchObject({ stato: 'annullata' });
    const rifatta = datiDi(await prova.esegui('1002', richiesta('ELIRA')));
    expect(rifatta.id).not.toBe(fatta.id);
  });

  it('happens once, however many ask for it together', async () => {
    const tutte = await Promise.all(
      Array.from({ length: 6 }, () => prova.esegui('1002', richiesta('DORINA'))),
    );
    const esiti = tutte.map((una) => rifiuti(una)[0] ?? 'fatta');
    expect(esiti.filter((uno) => uno === 'fatta')).toHaveLength(1);
    expect(esiti.filter((uno) => uno === 'EN248' || uno === 'EAA50')).toHaveLength(5);
  });

  it('keeps a family open until its last member, and lets nobody change it meanwhile', async () => {
    const primo = datiDi(await prova.esegui('1002', richiesta('VERA', { FI: '1' })));
    const dentro = (nome: string, FI: string): Richiesta1002 =>
      richiesta(nome, {
        ...{ FI, legame: { codiceLegame: '3' }, residenza: null },
        famiglia: { idFamigliaConvivenzaANPR: primo.famiglia },
        controllo: { attribuzioneFamiglia: '1' },
      });
    const secondo = datiDi(await prova.esegui('1002', dentro('ILIR', '1')));
    const esce = sparita('ILIR', secondo.id, '2');
    expect(rifiuti(await prova.esegui('2003', esce))).toEqual(['EN211']);
    await prova.esegui('1002', dentro('BESA', '0')).then(datiDi);
    const famiglia = await prova.cerca().famiglia(primo.famiglia);
    expect(famiglia).toMatchObject({ incompleta: false });
    expect(famiglia?.componenti.map((c) => c.codiceLegame)).toEqual(['1', '3', '3']);
  });

  it('brings back who could not be found, with the same id and no other', async () => {
    const venuta = datiDi(await prova.esegui('1002', richiesta('TEUTA')));
    const persa = sparita('TEUTA', venuta.id, '1');
    expect(rifiuti(await prova.esegui('2003', persa))).toEqual([]);
    const torna = (id?: string): Richiesta1002 =>
      richiesta('TEUTA', {
        motivo: '5',
        testata: { dataDecorrenza: '2026-07-10' },
        generalita: { idSchedaSoggettoANPR: id },
        residenza: { dataDecorrenzaResidenza: '2026-07-10' },
        legame: { dataDecorrenza: '2026-07-10' },
        ...(id !== undefined && { controllo: { gestioneCF: '3' } }),
      });
    expect(rifiuti(await prova.esegui('1002', torna()))).toEqual(['EN190']);
    const tornata = datiDi(await prova.esegui('1002', torna(venuta.id)));
    expect(tornata.id).toBe(venuta.id);
    const lei = await prova.cerca().soggetto(venuta.id);
    expect(lei).toMatchObject({ stato: 'residente', idFamigliaConvivenzaANPR: tornata.famiglia });
    expect((await prova.cerca().soggettoAl(venuta.id, '2026-07-09'))?.stato).toBe('cancellato');
    // Taken back, she is again as she was: cancelled, with her history.
    expect(rifiuti(await annulla('1002', tornata, 'TEUTA'))).toEqual([]);
    expect(await prova.cerca().soggetto(venuta.id)).toMatchObject({ stato: 'cancellato' });
  });
});

describe('a convivenza, end to end', () => {
  const apri = async (): Promise<{ operazione: string; famiglia: string }> => {
    const aperta = convivenzaDiProva();
    const { testataRichiesta: t } = aperta;
    return datiDi(
      await prova.esegui('1010', { ...aperta, testataRichiesta: { ...t, idOperazioneComune: nuovoId() } }),
    );
  };
  const chiudi = (id: string): Promise<RispostaUfficiale> => {
    const chiusa = archiviazioneDiProva({ scheda: { idFamigliaConvivenzaANPR: id } });
    const { testataRichiesta: t } = chiusa;
    return prova.esegui('2009', { ...chiusa, testataRichiesta: { ...t, idOperazioneComune: nuovoId() } });
  };

  it('takes members, is archived only when empty, and takes none afterwards', async () => {
    const { famiglia } = await apri();
    const ospite = (nome: string): Richiesta1002 =>
      richiesta(nome, {
        ...{ famiglia: null, residenza: null, legame: { codiceLegame: '2' } },
        convivenza: { idFamigliaConvivenzaANPR: famiglia },
        controllo: { attribuzioneFamiglia: '1' },
      });
    const entrata = datiDi(await prova.esegui('1002', ospite('ZANA')));
    expect(await prova.cerca().soggetto(entrata.id)).toMatchObject({ idFamigliaConvivenzaANPR: famiglia });
    expect(rifiuti(await chiudi(famiglia))).toEqual(['EN126']);
    expect(rifiuti(await annulla('1002', entrata, 'ZANA'))).toEqual([]);
    expect(rifiuti(await chiudi(famiglia))).toEqual([]);
    expect(await prova.cerca().famiglia(famiglia)).toMatchObject({ stato: 'archiviata' });
    expect(rifiuti(await chiudi(famiglia))).toEqual(['EN135']);
    expect(rifiuti(await prova.esegui('1002', ospite('ZANA')))).toEqual(['EN135']);
  });
});
