import { describe, expect, it } from 'vitest';
import { metti } from '../../ufficiale/percorso.ts';
import type { Ora } from './aperta.ts';
import { moduloDi } from './apri.ts';
import type { Atto } from './atto.ts';
import { decesso } from './atti/decesso.ts';
import { iscrizione } from './atti/iscrizioni/iscrizione.ts';
import { cambiaForma } from './cambia.ts';
import { dossierDiProva, partenzaDiProva } from './di-prova.ts';
import type { ModuloAtto } from './modulo.ts';
import { eAncoraLi, righeVerso, type Posto } from './posto.ts';
import { storiaDi } from './storia.ts';

const base = {
  idSoggetto: dossierDiProva.idSchedaSoggettoANPR,
  versione: 3,
  letto: 0,
  dossier: dossierDiProva,
};
const conModulo = (atto: Atto, modulo: ModuloAtto, epoca = 0): Ora => ({
  bozza: { ...{ id: 'una', codice: atto.servizio, soggetto: '', creata: 0, modificata: 0 }, base, modulo },
  ...{ atto, storia: storiaDi(modulo), epoca },
});
const nel = (modulo: ModuloAtto, percorso: string): Posto => ({
  ...{ percorso, epoca: 0, righe: righeVerso(modulo.richiesta, percorso) },
});

describe('a place that comes after its field was left', () => {
  const documento = 'datiDecesso.attoEventoANPR';
  const modulo = moduloDi(decesso, partenzaDiProva);
  const posto = nel(modulo, `${documento}.atto.comuneRegistrazione`);

  it('enters the act while its field is one of it, on whatever step', () => {
    expect(eAncoraLi(posto, conModulo(decesso, modulo))).toBe(true);
  });

  it('does not after an undo', () => {
    expect(eAncoraLi(posto, conModulo(decesso, modulo, 1))).toBe(false);
  });

  it('does not where the field is not asked for any more', () => {
    const digitale = cambiaForma(decesso, modulo, { percorso: documento }, 'atto', 'attoANSC');
    expect(eAncoraLi(posto, conModulo(decesso, digitale))).toBe(false);
  });

  it('does not enter another line of a list, from which one was taken away', () => {
    const estero = iscrizione('estero', '3');
    const conCittadinanze = (quante: number): ModuloAtto => {
      const vuoto = moduloDi(estero, partenzaDiProva);
      return { ...vuoto, richiesta: metti(vuoto.richiesta, 'cittadinanza', Array(quante).fill({})) };
    };
    const prima = nel(conCittadinanze(2), 'cittadinanza.0');
    expect(eAncoraLi(prima, conModulo(estero, conCittadinanze(1)))).toBe(false);
    expect(eAncoraLi(prima, conModulo(estero, conCittadinanze(2)))).toBe(true);
    expect(eAncoraLi(prima, conModulo(estero, conCittadinanze(3)))).toBe(true);
  });
});
