import { describe, expect, it } from 'vitest';
import { testoA } from '../../ufficiale/percorso.ts';
import { moduloDi } from './apri.ts';
import { decesso } from './atti/decesso.ts';
import { cambiaDato, cambiaForma, fondi } from './cambia.ts';
import { controllaAtto } from './controlli.ts';
import { mittente, parole, partenzaDiProva } from './di-prova.ts';
import type { ModuloAtto } from './modulo.ts';
import { puntiDi, trovaPunto } from './punti.ts';
import { richiestaDi } from './richiesta.ts';
import { avanti, indietro, passo, storiaDi } from './storia.ts';

const morte = 'datiDecesso.dataEvento';
const dal = 'testataRichiesta.dataDecorrenza';
const atto = 'datiDecesso.attoEventoANPR';

function scrivi(modulo: ModuloAtto, ...dati: readonly (readonly [string, unknown])[]): ModuloAtto {
  return dati.reduce((prima, [percorso, valore]) => cambiaDato(decesso, prima, percorso, valore), modulo);
}
const vuoto = moduloDi(decesso, partenzaDiProva);
const rilievi = (modulo: ModuloAtto): ReturnType<typeof controllaAtto> =>
  controllaAtto(decesso, modulo, partenzaDiProva, mittente, parole);

describe('what follows from what is written', () => {
  it('is proposed until somebody decides otherwise', () => {
    const uno = scrivi(vuoto, [morte, '2026-07-05']);
    expect(testoA(uno.richiesta, dal)).toBe('2026-07-05');
    expect(testoA(scrivi(uno, [morte, '2026-07-04']).richiesta, dal)).toBe('2026-07-04');
    const deciso = scrivi(uno, [dal, '2026-07-06'], [morte, '2026-07-03']);
    expect(testoA(deciso.richiesta, dal)).toBe('2026-07-06');
  });

  it('is not what a day half typed would have made of it', () => {
    // 05/07/20 is a day, before it becomes 05/07/2026.
    const modulo = scrivi(vuoto, [morte, '2020-07-05'], [morte, ''], [morte, '2026-07-05']);
    expect(testoA(modulo.richiesta, dal)).toBe('2026-07-05');
  });
});

describe('a deed of paper that becomes digital', () => {
  const carta = scrivi(vuoto, [`${atto}.atto.dataFormazioneAtto`, '2026-07-06'], [`${atto}.atto.parte`, '1']);
  const digitale = cambiaForma(decesso, carta, { percorso: atto }, 'atto', 'attoANSC');

  it('carries over what both have', () => {
    expect(testoA(digitale.richiesta, `${atto}.attoANSC.anno`)).toBe('2026');
    expect(testoA(digitale.richiesta, `${atto}.attoANSC.comuneRegistrazione.nomeComune`)).toBe('VINCI');
    expect(testoA(digitale.richiesta, `${atto}.atto.parte`)).toBe('');
  });

  it('asks for its own fields only', () => {
    const visibili = puntiDi(decesso, digitale, partenzaDiProva).filter(({ visibile }) => visibile);
    const percorsi = visibili.map(({ percorso }) => percorso);
    expect(percorsi).toContain(`${atto}.attoANSC.idANSC`);
    expect(percorsi).not.toContain(`${atto}.atto.parte`);
  });
});

describe('what is not asked for now', () => {
  it('stays in the draft, and does not leave', () => {
    const motivo = 'motivoCancellazione.tipoMotivoCancellazione';
    const presunta = scrivi(vuoto, [motivo, '2'], ['datiSentenza.numero', '7']);
    const ripensata = scrivi(presunta, [motivo, '1']);
    expect(testoA(ripensata.richiesta, 'datiSentenza.numero')).toBe('7');
    const leave = (modulo: ModuloAtto): object => richiestaDi(decesso, modulo, partenzaDiProva, mittente);
    expect(leave(presunta)).toHaveProperty('datiSentenza.numero', '7');
    expect(leave(ripensata)).not.toHaveProperty('datiSentenza');
  });
});

describe('findings', () => {
  it('say all that is missing, each at its field, and nothing twice', () => {
    const mancano = rilievi(vuoto).filter(({ manca }) => manca);
    const campi = mancano.map(({ campo }) => campo);
    expect(campi).toContain(morte);
    expect(campi).toContain('datiDecesso.luogoEvento');
    expect(campi).toContain(`${atto}.atto.numeroAtto`);
    expect(new Set(campi).size).toBe(campi.length);
  });

  it('ask for a new head when the head dies', () => {
    expect(rilievi(vuoto)).toContainEqual(
      expect.objectContaining({ codice: 'EN197', passo: 'famiglia', gravita: 'E' }),
    );
    const conCapo = scrivi(vuoto, ['elencoSoggettiFamiglia.0.legameSoggetto.codiceLegame', '1']);
    expect(rilievi(conCapo).map(({ codice }) => codice)).not.toContain('EN197');
  });

  it('say EN240 with the day of the last registration', () => {
    const trovato = rilievi(scrivi(vuoto, [dal, '2019-01-01'])).find(({ codice }) => codice === 'EN240');
    expect(trovato).toMatchObject({ campo: dal, passo: 'decorrenza' });
    expect(trovato?.causa).toContain('04/05/2020');
  });

  it('are signed by what they say: another value asks again', () => {
    const prima = rilievi(scrivi(vuoto, [morte, '1980-01-01'])).find(
      ({ campo, gravita }) => campo === morte && gravita === 'W',
    );
    const dopo = rilievi(scrivi(vuoto, [morte, '1981-01-01'])).find(
      ({ campo, gravita }) => campo === morte && gravita === 'W',
    );
    expect(prima?.firma).toBeDefined();
    expect(dopo?.firma).toBeDefined();
    expect(prima?.firma).not.toBe(dopo?.firma);
  });

  it.each([
    [morte, morte],
    ['datiDecesso.luogoEvento.comune.codiceIstat', 'datiDecesso.luogoEvento'],
    [`${atto}.atto`, `${atto}.atto.dataFormazioneAtto`],
    ['elencoSoggettiFamiglia.1.generalita', 'elencoSoggettiFamiglia'],
    ['attoEvento.numeroAtto', `${atto}.atto.numeroAtto`],
  ])('of %s lead to %s', (percorso, atteso) => {
    expect(trovaPunto(puntiDi(decesso, vuoto, partenzaDiProva), percorso)?.percorso).toBe(atteso);
  });
});

describe('undo', () => {
  it('takes typing in a field back as one, and brings it again', () => {
    const scritta = ['R', 'RO', 'ROS'].reduce(
      (storia, valore) => passo(storia, valore, 'nome'),
      storiaDi(''),
    );
    const altra = passo(scritta, 'ROS2', 'cognome');
    const prima = indietro(altra);
    expect(prima).toMatchObject({ dato: 'cognome', storia: { ora: 'ROS' } });
    const inizio = prima && indietro(prima.storia);
    expect(inizio).toMatchObject({ dato: 'nome', storia: { ora: '' } });
    expect(inizio && indietro(inizio.storia)).toBeUndefined();
    expect(inizio && avanti(inizio.storia)).toMatchObject({ storia: { ora: 'ROS' } });
  });
});

describe('a draft on a record that moved', () => {
  it('keeps what the clerk wrote and takes the rest from the register', () => {
    const base = { chi: { cognome: 'CONTI', nome: 'LORENZO' }, dati: { a: '1' } };
    const mia = { chi: { cognome: 'CONTI', nome: 'LORENZO' }, dati: { a: '2' }, nuovo: 'X' };
    const nuova = { chi: { cognome: 'CONTE', nome: 'LORENZO' }, dati: { a: '1', b: '3' } };
    expect(fondi(base, mia, nuova)).toEqual({
      chi: { cognome: 'CONTE', nome: 'LORENZO' },
      dati: { a: '2', b: '3' },
      nuovo: 'X',
    });
  });
});
