import { describe, expect, it } from 'vitest';
import { attoDi } from './atti/index.ts';
import { moduloDi } from './apri.ts';
import { cambiaDato } from './cambia.ts';
import { controllaAtto } from './controlli.ts';
import type { ModuloAtto } from './modulo.ts';
import { duplicatiDi, firmaDi } from './omonimi.ts';
import { compilati } from './compilati.ts';

const elira = { cognome: 'SHEHU', nome: 'ELIRA', sesso: 'F', dataNascita: '1995-03-12' };

describe('who may be the same person', () => {
  it('is asked once a name and the day of birth are there, or the codice fiscale', () => {
    expect(duplicatiDi({ cognome: 'SHEHU', nome: 'ELIRA' })).toBeUndefined();
    expect(duplicatiDi({ dataNascita: '1995-03-12' })).toBeUndefined();
    expect(duplicatiDi({ codiceFiscale: { codFiscale: 'SHHLRE95' } })).toBeUndefined();
    expect(duplicatiDi(elira)).toMatchObject(elira);
    expect(duplicatiDi({ codiceFiscale: { codFiscale: 'SHHLRE95C52Z100X' } })).toMatchObject({
      codiceFiscale: 'SHHLRE95C52Z100X',
    });
  });

  it('is asked of who has one name only, born in a town abroad', () => {
    const luogoNascita = {
      localita: { descrizioneLocalita: 'TIRANA', descrizioneStato: 'ALBANIA', codiceStato: '201' },
    };
    const senza = { nome: 'ELIRA', senzaCognome: '1', dataNascita: '1995-01-01', luogoNascita };
    expect(duplicatiDi(senza)).toMatchObject({ cognome: '', nome: 'ELIRA', luogoNascita: 'TIRANA' });
  });
});

describe('the warning that nobody has looked yet', () => {
  const detti = async (come: (modulo: ModuloAtto) => ModuloAtto): Promise<string[]> => {
    const atto = await attoDi('iscrizione-estero');
    if (!atto) throw new Error('no act');
    const partenza = { oggi: '2026-07-11' };
    const pieno = Object.entries(compilati['iscrizione-estero']?.dati ?? {}).reduce(
      (prima, [percorso, valore]) => cambiaDato(atto, prima, percorso, valore),
      moduloDi(atto, partenza),
    );
    const mittente = { postazione: { ambiente: 'prova', versione: '0.1.0' }, codMittente: '048050' } as const;
    const parole = { t: (chiave: string) => chiave, nome: () => '', estremo: () => '' };
    return controllaAtto(atto, come(pieno), partenza, mittente, parole).map(({ causa }) => causa);
  };
  const percorso = 'generalita1002.generalita';
  const deciso = (modulo: ModuloAtto): ModuloAtto => {
    const { generalita } = modulo.richiesta['generalita1002'] as { generalita: unknown };
    return { ...modulo, scelte: { ...modulo.scelte, [`${percorso}.omonimi`]: firmaDi(generalita) } };
  };

  it('stays until somebody decides, and comes back with another name', async () => {
    const daGuardare = 'omonimi.daGuardare';
    expect(await detti((modulo) => modulo)).toContain(daGuardare);
    expect(await detti(deciso)).not.toContain(daGuardare);
    const atto = await attoDi('iscrizione-estero');
    if (!atto) throw new Error('no act');
    const altroNome = (modulo: ModuloAtto): ModuloAtto =>
      cambiaDato(atto, deciso(modulo), `${percorso}.nome`, 'ELONA');
    expect(await detti(altroNome)).toContain(daGuardare);
  });
});
