import { describe, expect, it } from 'vitest';
import { Risposta1010 } from '#contract/anpr/index.ts';
import { archiviazioneDiProva, convivenzaDiProva } from '#contract/regole/iscrizione/casi-convivenza.ts';
import { residenzaDiProva } from '#contract/regole/iscrizione/di-prova.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import {
  applicaArchiviazione,
  controllaArchiviazione,
} from '../2000-cancellazione/2009-archiviazione-convivenza.ts';
import type { Soggetto } from '../modello.ts';
import type { ContestoApplica } from '../operazione.ts';
import { applicaConvivenza, controllaConvivenza, convivenza } from './1010-convivenza.ts';
import { casiChiusura, casiResponsabile, type TrovatiPer } from './casi-1010.ts';

const contesto = {
  oggi: '2026-07-11',
  chi: { comune: '048050' },
  avvisi: [],
  nuoveFamiglie: ['7000000100'],
  testataRisposta: {
    ...{ idOperazioneComune: 'X', codMittente: '048050', codDestinatario: 'ANPR05' },
    ...{ operazioneRichiesta: '1010', dataOraRichiesta: '2026-07-11T09:00:00Z' },
    ...{ idOperazioneANPR: '1', esitoOperazione: '0000' },
  },
} as unknown as ContestoApplica;
const direttrice = {
  idSchedaSoggettoANPR: '5000000090',
  comune: '048017',
  stato: 'residente',
  dati: { generalita: { cognome: 'PERUZZI', nome: 'ANNA', sesso: 'F', dataNascita: '1970-10-02' } },
} as unknown as Soggetto;
const trovati: TrovatiPer = {
  nessuno: [],
  una: [direttrice],
  due: [direttrice, direttrice],
  altra: [{ ...direttrice, dati: { generalita: { cognome: 'PERUZZI', nome: 'CARLA' } } }],
  morta: [{ ...direttrice, stato: 'deceduto' }],
};
const detti = (rilievi: readonly Rilievo[]): string[] =>
  rilievi.map(({ codice, campo }) => `${codice} ${campo}`.trim());

describe('a convivenza', () => {
  it('begins without members, with who answers for it, and its id is said', () => {
    const richiesta = convivenzaDiProva();
    const responsabili = trovati.una;
    expect(controllaConvivenza(richiesta, { responsabili, omonime: [] })).toEqual([]);
    const { famiglie: [nuova] = [], risposta } = applicaConvivenza(richiesta, { responsabili }, contesto);
    expect(nuova).toMatchObject({
      ...{ idFamigliaConvivenzaANPR: '7000000100', tipoScheda: '4', comune: '048050' },
      ...{ dataOrigine: '2026-07-06', denominazioneConvivenza: 'CASA DI RIPOSO IL GELSO', componenti: [] },
      tutoreIntestatario: { generalita: { idSchedaSoggettoANPR: '5000000090' } },
    });
    const letta = Risposta1010.parseJson(risposta);
    expect(letta.ok && letta.valore.Risposta_Comune?.listaSoggettiVariati?.datiSoggetto).toEqual([
      { famigliaConvivenza: { idFamigliaConvivenzaANPR: '7000000100', tipoScheda: '4' } },
    ]);
  });
  it('may have a director whom the register does not know', () => {
    expect(controllaConvivenza(convivenzaDiProva(), { responsabili: [], omonime: [] })).toEqual([]);
  });
  it.each(casiResponsabile)('%s: the director is %s', (atteso, _quando, cambi, quali) => {
    expect(
      detti(controllaConvivenza(convivenzaDiProva(cambi), { responsabili: trovati[quali], omonime: [] })),
    ).toEqual([atteso]);
  });

  const [aperta] = applicaConvivenza(convivenzaDiProva(), { responsabili: [] }, contesto).famiglie ?? [];
  const dove = { comune: '048050', oggi: '2026-07-11' };
  it('ends when it is empty', () => {
    const richiesta = archiviazioneDiProva();
    expect(controllaArchiviazione(richiesta, { convivenza: aperta }, dove)).toEqual([]);
    const [chiusa] = applicaArchiviazione(richiesta, { convivenza: aperta }, contesto).famiglie ?? [];
    expect(chiusa).toEqual({ ...aperta, stato: 'archiviata', ultimaDecorrenza: '2026-07-10' });
  });
  it('has a number of its own, in the municipality that opens it', () => {
    const rilievi = controllaConvivenza(convivenzaDiProva(), {
      responsabili: [],
      omonime: aperta ? [aperta] : [],
    });
    expect(detti(rilievi)).toEqual(['EF062 generalitaSchedaConvivenza.idFamigliaConvivenzaComune']);
    const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
    const indirizzo = { ...residenzaDiProva.indirizzo, comune: empoli };
    const altrove = { ...contesto, luoghi: luoghiDiProva() };
    expect(detti(convivenza.regole(convivenzaDiProva({ residenza: { indirizzo } }), altrove))).toEqual([
      'EN378 residenzaConvivneza.indirizzo.comune',
    ]);
  });
  it.each(casiChiusura)('%s: the one to close is %s', (atteso, _quando, altra) => {
    const quale = aperta && altra && { ...aperta, ...altra };
    expect(detti(controllaArchiviazione(archiviazioneDiProva(), { convivenza: quale }, dove))).toEqual([
      atteso,
    ]);
  });
});
