import { useState } from 'react';
import type { NomeCampo } from '#resources/carta-identita/modulo.ts';
import {
  idoneitaCarta,
  type DomandaCarta,
  type FattiCarta,
  type Idoneita,
  type RilievoCarta,
} from '#contract/regole/carta-identita/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { difettiStampa } from './pdf.ts';
import type { FotoPronta } from './usa-foto.ts';
import { fattiDi, senzaConnotati, valoriCarta, type Connotati } from './valori.ts';

/** A card being prepared for a person: what is asked, what may be had of it, what will be printed. */
export interface CartaDaFare {
  readonly dossier: Dossier;
  readonly fatti: FattiCarta;
  readonly domanda: DomandaCarta;
  readonly cambia: (cambi: Partial<DomandaCarta>) => void;
  readonly connotati: Connotati;
  readonly descrivi: (cambi: Partial<Connotati>) => void;
  readonly foto: FotoPronta | undefined;
  readonly setFoto: (foto: FotoPronta | undefined) => void;
  readonly idonea: Idoneita;
  /** What stands in the way, and no field can put right. */
  readonly impediscono: readonly RilievoCarta[];
  readonly avvisi: readonly RilievoCarta[];
  /** Of a field, once somebody has tried to print. */
  readonly errore: (campo: keyof DomandaCarta) => string | undefined;
  readonly valori: Partial<Record<NomeCampo, string>>;
  /** What cannot be printed whole, and waits for the pen. */
  readonly nonEntrano: readonly NomeCampo[];
  /** The clerk will write it by hand. */
  readonly aMano: boolean;
  readonly setAMano: (aMano: boolean) => void;
  /** Whether everything is there; shows what is not. */
  readonly pronta: () => boolean;
}

export function usaDomanda(dossier: Dossier): CartaDaFare {
  const { t } = usaParole('carta-identita');
  const comune = usaComune();
  const [domanda, setDomanda] = useState<DomandaCarta>(() => ({
    ...{ giorno: oggi(), espatrio: false, interdizioni: [], precedente: 'nessuno' },
  }));
  const [connotati, setConnotati] = useState<Connotati>(senzaConnotati);
  const [foto, setFoto] = useState<FotoPronta>();
  const [tentato, setTentato] = useState(false);
  const [aMano, setAMano] = useState(false);

  const fatti = fattiDi(dossier);
  const idonea = idoneitaCarta(fatti, domanda);
  const blocchi = idonea.rilievi.filter(({ gravita }) => gravita === 'blocca');
  const valori = valoriCarta(dossier, connotati, idonea, {
    ...{ comune: comune?.nome ?? '', giorno: domanda.giorno },
  });
  const nonEntrano = difettiStampa(valori);
  return {
    ...{ dossier, fatti, domanda, connotati, foto, setFoto, idonea, valori, nonEntrano, aMano, setAMano },
    impediscono: blocchi.filter(({ campo }) => campo === ''),
    avvisi: idonea.rilievi.filter(({ gravita }) => gravita === 'avvisa'),
    cambia: (cambi) => {
      setDomanda((prima) => ({ ...prima, ...cambi }));
    },
    descrivi: (cambi) => {
      setConnotati((prima) => ({ ...prima, ...cambi }));
    },
    errore: (campo) => {
      const trovato = tentato ? blocchi.find((uno) => uno.campo === campo) : undefined;
      return trovato && t(`motivi.${trovato.motivo}`);
    },
    pronta: () => {
      setTentato(true);
      const [primo] = blocchi;
      if (primo && primo.campo !== '') vaiAlCampo(primo.campo);
      return blocchi.length === 0 && (nonEntrano.length === 0 || aMano) && foto !== undefined;
    },
  };
}
