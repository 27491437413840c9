import { memo, useMemo, type ReactNode } from 'react';
import {
  etichetta as nomeVoce,
  senzaZeri,
  vociValide,
  type LinguaEtichetta,
} from '#contract/tabelle/index.ts';
import type { FattiCampo } from '../../../ufficiale/campo-da.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoElenco } from '../../../ui/campi/elenco.tsx';
import { CampoScelta, CampoSelezione, Spunta, type Opzione } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';

/** More than these are searched for, not looked through. */
const inVista = 12;
const note = /"/;

export interface ProprietaFoglia {
  readonly percorso: string;
  readonly fatti: FattiCampo;
  readonly valore: string;
  readonly errore: string | undefined;
  readonly etichetta: string;
  readonly nota: string | undefined;
  readonly facoltativo: boolean;
  readonly largo: 'poco' | 'medio' | undefined;
  /** Table and day at which it must hold. */
  readonly tabella: string | undefined;
  readonly alGiorno: string;
  /** Codes offered, each in its words; empty: all those of the table. */
  readonly valori: readonly Opzione[];
  readonly lingua: LinguaEtichetta;
  readonly vuota: string;
  readonly cambia: (percorso: string, valore: string) => void;
}

/** The code as the leaf wants it: some are of two digits whatever the table writes. */
function codiceDi(codice: string, { minimo }: FattiCampo): string {
  return /^\d+$/.test(codice) ? codice.padStart(minimo ?? 1, '0') : codice;
}

type Offerta = Pick<ProprietaFoglia, 'tabella' | 'alGiorno' | 'fatti' | 'valori' | 'lingua' | 'valore'>;

function opzioniTabella({ tabella, alGiorno, fatti, valori, lingua, valore }: Offerta): Opzione[] {
  if (tabella === undefined) return [...valori];
  const ammessi = new Set(valori.map((una) => senzaZeri(una.valore)));
  const voci = vociValide(tabella, alGiorno)
    .filter(({ codice }) => ammessi.size === 0 || ammessi.has(senzaZeri(codice)))
    .map((voce) => ({ valore: codiceDi(voce.codice, fatti), nome: nomeVoce(voce, lingua) }));
  // What a draft or the register holds stays in sight, even where the table no longer offers it.
  const resta = valore !== '' && !voci.some((una) => senzaZeri(una.valore) === senzaZeri(valore));
  return resta ? [...voci, { valore, nome: valore }] : voci;
}

function Scelta(p: ProprietaFoglia & { readonly cambiato: (valore: string) => void }): ReactNode {
  const { percorso, etichetta, nota, errore, facoltativo, cambiato, vuota, valore } = p;
  const { tabella, alGiorno, fatti, valori, lingua } = p;
  const opzioni = useMemo(
    () => opzioniTabella({ tabella, alGiorno, fatti, valori, lingua, valore }),
    [tabella, alGiorno, fatti, valori, lingua, valore],
  );
  const scelto = opzioni.find((una) => senzaZeri(una.valore) === senzaZeri(valore))?.valore ?? valore;
  const parole = {
    ...{ nome: percorso, etichetta, errore, facoltativo, valore: scelto, cambia: cambiato, opzioni },
    ...(nota === undefined ? {} : { nota }),
  };
  if (opzioni.length > inVista) return <CampoElenco {...parole} />;
  if (!facoltativo && opzioni.length <= 4)
    return <CampoScelta {...parole} inRiga={opzioni.every((una) => una.nome.length < 24)} />;
  return <CampoSelezione {...parole} vuota={vuota} />;
}

/** One leaf of the official request, asked for as the schema says. Drawn again only when something of its own changes. */
export const CampoFoglia = memo(function CampoFoglia(p: ProprietaFoglia): ReactNode {
  const { percorso, fatti, valore, errore, etichetta, nota, facoltativo, largo, cambia } = p;
  const cambiato = (nuovo: string): void => {
    cambia(percorso, nuovo);
  };
  const parole = {
    ...{ nome: percorso, etichetta, errore, facoltativo },
    ...(nota === undefined ? {} : { nota }),
  };
  switch (fatti.genere) {
    case 'data':
      return <CampoData {...parole} valore={valore} cambia={cambiato} />;
    case 'spunta':
      return (
        <Spunta
          nome={percorso}
          etichetta={etichetta}
          {...(nota === undefined ? {} : { nota })}
          valore={valore === '1'}
          cambia={(si) => {
            cambiato(si ? '1' : '');
          }}
        />
      );
    case 'scelta':
    case 'tabella':
      return <Scelta {...p} cambiato={cambiato} />;
    case 'testo':
      return (
        <CampoTesto
          {...parole}
          valore={valore}
          cambia={(testo) => {
            cambiato(fatti.cifre ? testo.replace(/\D/g, '') : testo);
          }}
          classe={fatti.cifre ? undefined : fatti.classe}
          massimo={fatti.massimo}
          maiuscolo={fatti.classe !== undefined && !note.test(fatti.classe.source)}
          largo={largo}
        />
      );
  }
});
