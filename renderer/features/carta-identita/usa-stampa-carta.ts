import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { leggiNumero, scriviNumero } from '#contract/regole/carta-identita/index.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import type { Detto } from '../../ui/esito.tsx';
import { usaApriAtto } from '../atto/apri.ts';
import { perRegistro } from './domanda-carta.ts';
import type { Dove } from './scelta-stampante.tsx';
import { conserva, scarta, stampaSopra, type Modulo } from './sul-modulo.ts';
import type { CartaDaFare } from './usa-domanda.ts';

interface Numero {
  /** As it is written. */
  readonly numero: string;
  readonly setNumero: (numero: string) => void;
  readonly modulo: Modulo | undefined;
  /** The next blank of this workstation. */
  readonly proposto: string | undefined;
}

export interface Stampa extends Numero {
  readonly dove: Dove;
  readonly setDove: (dove: Dove) => void;
  readonly detto: Detto | undefined;
  readonly stampa: () => Promise<void>;
  /** It left for the printer, and nobody has said yet how it came out. */
  readonly stampata: boolean;
  readonly bene: () => void;
  readonly nonUscita: () => void;
  /** Why a blank was spoiled. */
  readonly motivo: string;
  readonly setMotivo: (motivo: string) => void;
  readonly rovinata: () => Promise<void>;
}

/** The blank that is taken: the next one, unless the clerk reads another number on it. */
function usaNumero(inSede: boolean): Numero {
  const [scritto, setScritto] = useState<string>();
  const { data } = useQuery({
    ...{ queryKey: ['moduli-carta'], enabled: inSede, gcTime: 0 },
    queryFn: () => chiama('registro.moduliCarta', {}),
  });
  const proposto = data?.ok ? data.valore.prossimo : undefined;
  const numero = scritto ?? proposto ?? '';
  return { numero, setNumero: setScritto, modulo: leggiNumero(numero), proposto };
}

/** The printing of a card over a blank, and what became of the blank. */
export function usaStampaCarta(carta: CartaDaFare): Stampa {
  const { t } = usaParole('carta-identita');
  const apriAtto = usaApriAtto();
  const { inSede } = usaSessione();
  const numero = usaNumero(inSede);
  const { modulo } = numero;
  const [dove, setDove] = useState<Dove>({ stampante: '', cassetto: '' });
  const [stampata, setStampata] = useState(false);
  const [motivo, setMotivo] = useState('');
  const [detto, setDetto] = useState<Detto>();

  async function prova(): Promise<Detto> {
    if (!carta.pronta()) return { bene: false, titolo: t('stampa.manca'), rimedio: t('stampa.mancaRimedio') };
    if (!modulo) return { bene: false, titolo: t('stampa.numeroErrato'), rimedio: t('stampa.numeroRimedio') };
    // Off line what is declared stays on the signed form alone.
    const impedita = inSede ? await conserva(carta, modulo) : undefined;
    if (impedita) return impedita;
    const mandata = await stampaSopra(carta, modulo, dove, t);
    setStampata(mandata.bene);
    return mandata;
  }
  async function rovinata(): Promise<void> {
    if (!modulo || motivo.trim().length < 3) {
      setDetto({ bene: false, titolo: t('stampa.mancaMotivo') });
      return;
    }
    const esito = await scarta(modulo, motivo);
    if (!esito.ok) {
      setDetto(esito.errore);
      return;
    }
    setDetto({ bene: true, titolo: t('stampa.scartato', { numero: scriviNumero(modulo) }) });
    numero.setNumero(esito.valore ?? '');
    setMotivo('');
    setStampata(false);
  }
  return {
    ...numero,
    ...{ dove, setDove, detto, stampata, motivo, setMotivo, rovinata },
    stampa: async () => {
      setDetto(undefined);
      setDetto(await prova());
    },
    bene: () => {
      if (!modulo) return;
      void apriAtto('scheda-carta', carta.dossier, Date.now(), perRegistro(carta, scriviNumero(modulo)));
    },
    nonUscita: () => {
      setStampata(false);
      setDetto({ bene: true, titolo: t('stampa.moduloSalvo') });
    },
  };
}
