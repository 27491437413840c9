import { useMemo, useState } from 'react';
import type { CertificatoPossibile, ParametriCertificati } from '#contract/wa/certificati.ts';
import { oggi } from '../../date.ts';
import { proposto } from './abituale.ts';
import { comeRichiedente, maggiorenni, vociDi } from './di-casa.ts';
import { scegli, scelteIniziali, type Scelte } from './domanda.ts';
import { daRispondere, giudizio, unisci, type Membro } from './lotto.ts';
import { mancanze } from './mancanze.ts';
import type { Giudicato } from './membri.tsx';
import { usaLotto, type Lotto } from './usa-lotto.ts';
import { usaMancanze, type Mancanze } from './usa-mancanze.ts';
import { usaTestata } from './usa-testata.ts';

const nessuno = { cognome: '', nome: '', codiceFiscale: '', documento: '', dataDocumento: '' };
const senzaParametri = { bollo: 0, dirittiInBollo: 0, dirittiLiberi: 0, intestazione: [] };

export interface DiCasa {
  /** The first is the one from whose record one came. */
  readonly membri: readonly Membro[];
  readonly ufficiale: { readonly cognome: string; readonly nome: string };
}

interface ChiChiede {
  /** Those of the house who may ask. */
  readonly grandi: readonly Membro[];
  /** One of them, or 1 or 3 of `tipoRichiedente`. */
  readonly chiede: string;
  readonly setChiede: (chi: string) => void;
  readonly inCasa: boolean;
  /** What is written of who asks. */
  readonly dati: (chi: string) => Partial<Scelte>;
}

export interface SportelloDiCasa extends Omit<Mancanze, 'daCapo'>, Pick<ChiChiede, 'grandi' | 'chiede'> {
  readonly possibili: readonly CertificatoPossibile[];
  /** The same, as the members that were ticked leave them. */
  readonly effettivi: readonly CertificatoPossibile[];
  readonly parametri: ParametriCertificati;
  readonly scelte: Scelte;
  readonly cambia: (cambi: Partial<Scelte>) => void;
  readonly scegliChi: (chi: string) => void;
  /** There are certificates of somebody else than the member who asks. */
  readonly perAltri: boolean;
  readonly giudicati: readonly Giudicato[];
  /** Whose certificates will be asked for. */
  readonly dentro: readonly Giudicato[];
  readonly spunta: (id: string, dentro: boolean) => void;
  readonly lotto: Lotto;
  readonly emetti: () => void;
}

/** Who asks for the house: the one from whose record one came, when they are grown up; else the first who is. */
function usaChiChiede(membri: readonly Membro[], giorno: string): ChiChiede {
  const grandi = useMemo(() => maggiorenni(membri, giorno), [membri, giorno]);
  const [chiede, setChiede] = useState(
    () => (grandi.find(({ id }) => id === membri[0]?.id) ?? grandi[0])?.id ?? '1',
  );
  return {
    ...{ grandi, chiede, setChiede, inCasa: grandi.some(({ id }) => id === chiede) },
    dati: (chi) => {
      const lui = grandi.find((uno) => uno.id === chi);
      return lui ? comeRichiedente(lui, giorno) : { ...nessuno, richiedente: chi === '3' ? '3' : '1' };
    },
  };
}

/** The members as the register judges them for what was chosen; the clerk takes them in or out. */
function usaGiudicati(
  membri: readonly Membro[],
  tipi: readonly string[],
  inCasa: boolean,
): Pick<SportelloDiCasa, 'giudicati' | 'dentro' | 'spunta'> {
  const [spunte, setSpunte] = useState<ReadonlyMap<string, boolean>>(new Map());
  const giudicati = membri.map((membro) => {
    const suo = giudizio(membro, tipi, inCasa);
    const dentro = suo.esito !== 'no' && (spunte.get(membro.id) ?? suo.esito === 'si');
    return { membro, giudizio: suo, dentro };
  });
  return {
    giudicati,
    dentro: giudicati.filter((uno) => uno.dentro),
    spunta: (id, dentro) => {
      setSpunte((ora) => new Map([...ora, [id, dentro]]));
    },
  };
}

/** One form for a whole family, and its certificates on their way to the register. */
export function usaSportelloFamiglia({ membri, ufficiale }: DiCasa): SportelloDiCasa {
  const lotto = usaLotto();
  const { grandi, chiede, setChiede, inCasa, dati } = usaChiChiede(membri, oggi());
  const possibili = useMemo(() => unisci(membri, inCasa), [membri, inCasa]);
  const parametri = membri[0]?.possibili.parametri ?? senzaParametri;
  const [scelte, setScelte] = useState<Scelte>(() => ({
    ...scelteIniziali(ufficiale, parametri, proposto(possibili)),
    ...dati(chiede),
  }));
  const { giudicati, dentro, spunta } = usaGiudicati(membri, scelte.tipi, inCasa);
  const perAltri = dentro.some(({ membro }) => membro.id !== chiede);
  const effettivi = daRispondere(
    possibili,
    dentro.map(({ membro }) => membro),
    inCasa,
  );
  const { errore, avanti } = usaMancanze(
    mancanze(inCasa && !perAltri ? { ...scelte, richiedente: '2' } : scelte, effettivi),
  );
  const testa = usaTestata(possibili);
  const cambia = (cambi: Partial<Scelte>): void => {
    setScelte((prima) => scegli(prima, cambi, parametri));
  };
  return {
    ...{ possibili, effettivi, parametri, scelte, cambia, errore, avanti },
    ...{ grandi, chiede, perAltri, giudicati, dentro, spunta, lotto },
    scegliChi: (chi) => {
      setChiede(chi);
      cambia(dati(chi));
    },
    emetti: () => {
      avanti(() => void lotto.parti(testa ? vociDi(dentro, scelte, chiede, () => testa(scelte)) : []));
    },
  };
}
