import { describe, expect, it } from 'vitest';
import { DatiSoggetto, type Richiesta2012, type Richiesta3008 } from '#contract/anpr/index.ts';
import {
  elettoraleDiProva,
  senzaListe,
  sezioneDiProva,
  sezioneUno,
  type CambiElettorali,
} from '#contract/regole/casi-elettorale.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { controllaSoppressione } from '../2000-cancellazione/2012-sezione.ts';
import { consultazioneSezioni } from '../3000-consultazione/3008-sezioni.ts';
import type { Soggetto } from '../modello.ts';
import type { ContestoApplica } from '../operazione.ts';
import { conElettorale } from '../posizione-elettorale.ts';
import { controllaElettorale, type AggregatiElettorali } from './5010-controlli.ts';
import { applicaElettorale } from './5010-liste-elettorali.ts';
import { applicaSezione, controllaSezione, mutazioneSezione } from './5011-sezione.ts';
import {
  casiRegistroElettorale,
  casiRicercaSezioni,
  casiSezione,
  casiSoppressione,
  inVinci,
  sezioneNota,
  type NotoElettorale,
} from './casi-elettorali.ts';
import { listeDi } from '../posizione-elettorale.ts';

const luoghi = luoghiDiProva();
const contesto = {
  oggi: '2026-07-11',
  comune: { codiceIstat: '048050' },
  chi: { comune: '048050' },
  idOperazioneANPR: '77',
  luoghi,
  avvisi: [],
  testataRisposta: { idOperazioneComune: 'X', esitoOperazione: '0000' },
} as unknown as ContestoApplica;
const generalita = { cognome: 'MARTELLI', nome: 'GIULIA' };

function noti(cambi: CambiElettorali, noto: NotoElettorale): AggregatiElettorali {
  const assente = 'soggetto' in noto && !noto.soggetto;
  const listaElettoraleCompleta = noto.posizione;
  const soggetto = {
    ...{ idSchedaSoggettoANPR: '5000000001', comune: '048050', stato: 'residente' },
    ...noto.soggetto,
    dati: { generalita, ...(listaElettoraleCompleta && { listaElettoraleCompleta }) },
  } as Soggetto;
  return {
    soggetto: assente ? undefined : soggetto,
    sezioni: listeDi(elettoraleDiProva(cambi).liste).map((detta) => ({
      detta,
      sezione: 'sezione' in noto && !noto.sezione ? undefined : { ...sezioneNota, ...noto.sezione },
    })),
  };
}
const detti = (rilievi: readonly Rilievo[]): string[] =>
  rilievi.map(({ codice, campo }) => `${codice} ${campo}`);
const trova = (cambi: CambiElettorali, noto: NotoElettorale = {}): string[] =>
  detti(controllaElettorale(elettoraleDiProva(cambi), noti(cambi, noto), { comune: '048050', luoghi }));
function dopo(cambi: CambiElettorali, noto: NotoElettorale = {}) {
  const effetti = applicaElettorale(elettoraleDiProva(cambi), noti(cambi, noto), contesto);
  const dati = effetti.soggetti?.[0]?.dati;
  expect(DatiSoggetto.safeParse(dati).success).toBe(true);
  return dati?.listaElettoraleCompleta;
}
const esce = (altro: object = {}): CambiElettorali => ({
  ...{ ...senzaListe, tipi: ['05'], cancellazione: { motivoCancellazione: '1', ...altro } },
});

describe('what the register says of an electoral act', () => {
  it('lets people in, out, and be certified or not', () => {
    expect(trova({})).toEqual([]);
    expect(trova({}, { posizione: inVinci })).toEqual([]);
    expect(trova(esce(), { posizione: inVinci })).toEqual([]);
    expect(trova(esce(), { posizione: inVinci, soggetto: { stato: 'deceduto', comune: '048014' } })).toEqual(
      [],
    );
    expect(trova({ ...senzaListe, tipi: ['04'], certificabilita: { soggettoCertificabile: '0' } })).toEqual(
      [],
    );
  });
  it.each(casiRegistroElettorale)('%s: %s, and nothing else', (atteso, _quando, cambi, noto) => {
    expect(trova(cambi, noto)).toEqual([atteso]);
  });
});

describe('the electoral position', () => {
  it('is that of the lists, and keeps the certifiability said before', () => {
    expect(dopo({}, { posizione: { certificabilita: '1', liste: [] } })).toMatchObject({
      certificabilita: '1',
      liste: [{ elettore: 'S', listaGenerale: sezioneUno }],
    });
  });
  it('ends with a cancellation, and the right to vote does not', () => {
    const posizione = dopo(esce(), { posizione: inVinci });
    expect(posizione).toMatchObject({
      cancellazione: { motivoCancellazione: '1' },
      liste: [{ elettore: 'S' }],
    });
    expect(listeDi(posizione?.liste?.[0])).toEqual([]);
  });
  it('is double until the day of an election that is near', () => {
    const elezione = { tipoConsultazione: '1', dataCancellazioneLista: '2026-08-01' };
    const cancellata = dopo(esce(elezione), { posizione: inVinci });
    expect(cancellata?.liste).toMatchObject([{ listaGenerale: sezioneUno, ...elezione }]);
    const altra = { comune: sezioneUno.comune, sezioneelettoralenum: '2' };
    const doppia = dopo({ liste: { listaGenerale: altra } }, { posizione: cancellata });
    expect(doppia).not.toHaveProperty('cancellazione');
    expect(doppia?.liste).toMatchObject([
      { listaGenerale: altra },
      { listaGenerale: sezioneUno, ...elezione },
    ]);
  });
  it('loses one list alone where the motive says which', () => {
    const [voce] = inVinci?.liste ?? [];
    const due = { ...voce, listaAggiuntaComReg: { comregelettorebolzano: 'S', listaBolTreVal: sezioneUno } };
    const posizione = dopo(esce({ motivoCancellazione: '7' }), { posizione: { liste: [due as never] } });
    expect(posizione).not.toHaveProperty('cancellazione');
    expect(listeDi(posizione?.liste?.[0]).map(({ motivo }) => motivo)).toEqual(['8']);
  });
  it('is shown whole to an electoral officer only', () => {
    const dati = { generalita, listaElettoraleCompleta: inVinci } as DatiSoggetto;
    expect(conElettorale(dati, true, sezioneNota)).toMatchObject({
      listaElettoraleCompleta: { liste: [{ sezione: { sezioneelettoraledenom: 'SCUOLA PRIMARIA' } }] },
    });
    const altri = conElettorale(dati, false, sezioneNota);
    expect(altri).not.toHaveProperty('listaElettoraleCompleta');
    expect(altri.listaElettorale).toEqual({ elettore: 'S', comune: sezioneUno.comune });
  });
});

describe('a section', () => {
  it('is created under the number of the operation, then keeps it', () => {
    const nuova = applicaSezione(sezioneDiProva(), undefined, contesto).sezioni;
    expect(nuova).toMatchObject([{ id: '77', numero: '1', stato: 'attiva' }]);
    const soppressa = { ...sezioneNota, stato: 'soppressa' } as const;
    expect(applicaSezione(sezioneDiProva(), soppressa, contesto).sezioni).toEqual([sezioneNota]);
  });
  it.each(casiSezione)('%s: %s', (atteso, _quando, cambi) => {
    const richiesta = sezioneDiProva(cambi);
    const senza = Object.fromEntries(Object.entries(richiesta.sezione).filter(([, v]) => v !== undefined));
    const intera = { ...richiesta, sezione: senza as typeof richiesta.sezione };
    const rilievi = mutazioneSezione.regole(intera, contesto);
    expect(detti(rilievi.length > 0 ? rilievi : controllaSezione(intera, '048050'))).toEqual([atteso]);
  });
  it.each(casiSoppressione)('%s: %s', (atteso, _quando, datiSezione, noto) => {
    const sezione = 'sezione' in noto && !noto.sezione ? undefined : { ...sezioneNota, ...noto.sezione };
    const a = { sezione, elettori: noto.elettori ?? false };
    expect(detti(controllaSoppressione({ datiSezione } as Richiesta2012, a, '048050'))).toEqual([atteso]);
  });
  it.each(casiRicercaSezioni)('%s: %s', (atteso, _quando, parametriRicerca3008) => {
    const richiesta = { parametriRicerca3008 } as Richiesta3008;
    expect(detti(consultazioneSezioni.regole(richiesta, contesto))).toEqual([atteso]);
  });
});
