import { useState } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama, type RispostaPonte } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { criteriDi, mancano, vuoti, type Chiave, type Scritti } from './criteri.ts';

export type Trovati = RispostaPonte<'registro.consultaAgenzia'>;

/** A query to the Agenzia: by what, with which data, and why. */
export interface Consultazione {
  readonly chiave: Chiave;
  readonly setChiave: (chiave: Chiave) => void;
  readonly scritti: Scritti;
  readonly scrivi: (campo: keyof Scritti) => (valore: string) => void;
  readonly finalita: string;
  readonly setFinalita: (finalita: string) => void;
  /** Of a field, once somebody has tried. */
  readonly errore: (campo: keyof Scritti | 'finalita') => string | undefined;
  readonly consulta: () => Promise<void>;
  readonly lavora: boolean;
  readonly avuta: Trovati | undefined;
}

export function usaConsultazione(): Consultazione {
  const { t } = usaParole('agenzia-entrate');
  const [chiave, setChiave] = useState<Chiave>('codice');
  const [scritti, setScritti] = useState(vuoti);
  const [finalita, setFinalita] = useState('');
  const [provata, setProvata] = useState(false);
  const [lavora, setLavora] = useState(false);
  const [avuta, setAvuta] = useState<Trovati>();
  const storti = mancano(chiave, scritti);
  const senzaMotivo = finalita.trim().length < 3;
  async function consulta(): Promise<void> {
    setProvata(true);
    const criteri = criteriDi(chiave, scritti);
    if (!criteri || senzaMotivo) {
      vaiAlCampo(`consulta.${storti[0] ?? 'finalita'}`);
      return;
    }
    setLavora(true);
    setAvuta(await chiama('registro.consultaAgenzia', { criteri, finalita: finalita.trim() }));
    setLavora(false);
  }
  return {
    ...{ chiave, scritti, finalita, setFinalita, consulta, lavora, avuta },
    setChiave: (scelta) => {
      setChiave(scelta);
      setProvata(false);
    },
    scrivi: (campo) => (valore) => {
      setScritti((ora) => ({ ...ora, [campo]: valore }));
    },
    errore: (campo) => {
      const male = campo === 'finalita' ? senzaMotivo : storti.includes(campo);
      return provata && male ? t(`consulta.errore.${campo}`) : undefined;
    },
  };
}
