import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Risposta1002, type Richiesta1013, type Richiesta5012 } from '#contract/anpr/index.ts';
import {
  iscrizioneAireDiProva,
  mutazioneAireDiProva,
  nascitaAireDiProva,
  type CambiAire,
} from '#contract/regole/iscrizione/di-prova-aire.ts';
import { iscrizioneDiProva } from '#contract/regole/iscrizione/di-prova.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { numeroDi, registroDiProva, rifiuti, type RegistroDiProva } from './banco-di-prova.ts';
import type { RispostaUfficiale } from './registro.ts';

const { persona: luca, famiglia: suaCasa } = personaggi.cfNonValidato;
let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva();
});
afterAll(async () => {
  await prova.chiudi();
});

let numero = 0;
const conId = (cambi: CambiAire = {}): CambiAire => ({
  ...cambi,
  testata: { idOperazioneComune: `AIRE${++numero}`, ...cambi.testata },
});
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
const testataDi = (operazioneRichiesta: string): Richiesta5012['testataRichiesta'] => ({
  ...iscrizioneDiProva().testataRichiesta,
  ...{ idOperazioneComune: `AIRE${++numero}`, operazioneRichiesta },
});

describe('AIRE, end to end', () => {
  it('registers an Italian abroad with a child born there, once each', async () => {
    const padre = datiDi(await prova.esegui('A002', iscrizioneAireDiProva(conId())));
    expect(rifiuti(await prova.esegui('A002', iscrizioneAireDiProva(conId())))).toEqual(['EN248']);
    const nasce = conId({
      ...{ attribuzione: '1', legame: { codiceLegame: '3' }, residenza: null },
      famiglia: { idFamigliaConvivenzaANPR: padre.famiglia },
      generalita: { nome: 'PIERO' },
    });
    const figlio = datiDi(await prova.esegui('A001', nascitaAireDiProva(nasce)));
    const famiglia = await prova.cerca().famiglia(padre.famiglia);
    expect(famiglia?.componenti.map((c) => c.idSchedaSoggettoANPR)).toEqual([padre.id, figlio.id]);
    const annulla: Richiesta1013 = {
      testataRichiesta: testataDi('1013'),
      datiOperazione: {
        ...{ operazioneRichiesta: 'A001', idOperazioneComune: 'X', idOperazioneANPR: figlio.operazione },
      },
      datiSchedaSoggettoFamigliaConvivenza: {
        soggetto: { cognome: 'GUIDI', nome: 'PIERO', idSchedaSoggettoANPR: figlio.id },
      },
      datiControllo: { tiposcheda: '5', annullamentoAttribuzione: 'N' },
    };
    expect(rifiuti(await prova.esegui('1013', annulla))).toEqual([]);
    expect((await prova.cerca().famiglia(padre.famiglia))?.componenti).toHaveLength(1);
    expect(await prova.cerca().soggetto(figlio.id)).toMatchObject({ stato: 'annullato' });
  });

  it('takes a resident abroad, refuses the second time, and gives everything back when undone', async () => {
    const adesso = async (): Promise<string> =>
      JSON.stringify([await prova.cerca().soggetto(luca), await prova.cerca().famiglia(suaCasa)]);
    const prima = await adesso();
    const espatrio = (): unknown => mutazioneAireDiProva(conId());
    const andato = datiDi(await prova.esegui('A006', espatrio()));
    expect(await prova.cerca().soggetto(luca)).toMatchObject({
      ...{ stato: 'aire', idFamigliaConvivenzaANPR: andato.famiglia },
    });
    expect(await prova.cerca().famiglia(suaCasa)).toMatchObject({ stato: 'archiviata' });
    expect(rifiuti(await prova.esegui('A006', espatrio()))).toEqual(['EN428']);
    const annulla: Richiesta5012 = {
      testataRichiesta: testataDi('5012'),
      datiOperazioneDaAnnullare: {
        ...{ operazioneRichiesta: 'A006', idOperazioneComune: 'X', idOperazioneANPR: andato.operazione },
      },
      datiSchedaSoggettoFamigliaConvivenza: {
        soggetto: { cognome: 'BARTOLI', nome: 'LUCA', idSchedaSoggettoANPR: luca },
      },
      datiControllo: { tipoScheda: '5', annullamentoAttribuzioneCF: 'N' },
    };
    expect(rifiuti(await prova.esegui('5012', annulla))).toEqual([]);
    expect(await adesso()).toBe(prima);
  });
});
