import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Risposta1001, type Richiesta1013 } from '#contract/anpr/index.ts';
import type { Chi } from '../chi.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { nascitaDiProva, operatoreDiProva } from './di-prova.ts';
import { numeroDi, registroDiProva, rifiuti, type RegistroDiProva } from './banco-di-prova.ts';
import type { RispostaUfficiale } from './registro.ts';

const { famiglia } = personaggi.coppiaInAttesa;
let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva();
});
afterAll(async () => {
  await prova.chiudi();
});

function nato(risposta: RispostaUfficiale): {
  idOperazioneANPR: string;
  id: string;
  codice: string | undefined;
} {
  const letta = Risposta1001.parseJson(risposta);
  const suo =
    letta.ok && letta.valore.Risposta_Comune?.listaSoggettiVariati?.datiSoggetto?.[0]?.generalitaAttuali;
  if (!suo || !suo.idSchedaSoggettoANPR) throw new Error(JSON.stringify(risposta));
  return {
    idOperazioneANPR: numeroDi(risposta),
    id: suo.idSchedaSoggettoANPR,
    codice: suo.codiceFiscale?.codFiscale,
  };
}

describe('a birth taken back', () => {
  const annulla = (
    nata: { idOperazioneANPR: string; id: string },
    altro: { codice?: 'S'; come?: Chi; idOperazione?: string } = {},
  ): Promise<RispostaUfficiale> => {
    const { come = operatoreDiProva(), codice = 'N', idOperazione } = altro;
    const { testataRichiesta } = nascitaDiProva();
    const richiesta: Richiesta1013 = {
      testataRichiesta: {
        ...testataRichiesta,
        idOperazioneComune: idOperazione ?? `ANNULLA${nata.id}`,
        codMittente: come.comune,
        operazioneRichiesta: '1013',
      },
      datiOperazione: {
        operazioneRichiesta: '1001',
        idOperazioneComune: 'X',
        idOperazioneANPR: nata.idOperazioneANPR,
      },
      datiSchedaSoggettoFamigliaConvivenza: {
        soggetto: { cognome: 'CONTI', nome: 'IRIDE', idSchedaSoggettoANPR: nata.id },
      },
      datiControllo: { tiposcheda: '1', annullamentoAttribuzione: codice },
    };
    return prova.esegui('1013', richiesta, come);
  };
  const nasce = async () => nato(await prova.esegui('1001', nascitaDiProva({ nome: 'IRIDE' })));

  it('takes the child away, gives the family back byte for byte, and frees the code', async () => {
    const ricerca = prova.cerca();
    const prima = JSON.stringify(await ricerca.famiglia(famiglia));
    const nata = await nasce();
    expect(JSON.stringify(await ricerca.famiglia(famiglia))).not.toBe(prima);
    const empoli = operatoreDiProva({ comune: '048014' });
    expect(rifiuti(await annulla(nata, { come: empoli }))).toEqual(['EN145']);
    expect(rifiuti(await annulla(nata))).toEqual([]);
    expect(JSON.stringify(await ricerca.famiglia(famiglia))).toBe(prima);
    expect(await ricerca.soggetto(nata.id)).toMatchObject({ stato: 'annullato' });
    expect(await ricerca.trova({ codiceFiscale: nata.codice ?? '' })).toEqual([]);
    expect(rifiuti(await annulla(nata, { idOperazione: 'ANCORA' }))).toEqual(['EN077']);
    const rinata = await nasce();
    expect(rinata.codice).toBe(nata.codice);
    expect(rinata.id).not.toBe(nata.id);
    expect(rifiuti(await annulla(rinata, { codice: 'S' }))).toEqual([]);
    const tolta = await ricerca.soggetto(rinata.id);
    expect(tolta?.dati.generalita.codiceFiscale).toBeUndefined();
    expect(JSON.stringify(await ricerca.famiglia(famiglia))).toBe(prima);
  });
});
