import { useState } from 'react';
import type { Luogo } from '#contract/bridge/index.ts';
import { codiceEnteAmmesso } from '#contract/regole/enti.ts';
import type { GenereEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { usaDifetti, type Difetti } from '../../../ui/campi/difetti.ts';
import type { Detto } from '../../../ui/esito.tsx';
import { usaAtto } from '../utenti/atto.ts';
import { difettiRecapiti, type Recapiti } from './recapiti.tsx';

/** What a body of any kind but a municipality is called by. */
export type Scritti = Readonly<Record<'codice' | 'nome' | 'siglaProvincia', string>>;

interface Dati {
  readonly genere: GenereEnte;
  /** First day. */
  readonly dal: string;
  /** A municipality is one of the official tables. */
  readonly comune: Luogo | undefined;
  readonly scritti: Scritti;
  readonly recapiti: Recapiti;
}
export type CampoEnte = 'comune' | 'dal' | keyof Scritti | keyof Recapiti;

const daLuogo = (luogo: Luogo | undefined): Scritti => ({
  ...{ codice: luogo?.codice ?? '', nome: luogo?.nome ?? '', siglaProvincia: luogo?.sigla ?? '' },
});

function difetti(
  { genere, dal, recapiti }: Dati,
  { codice, nome, siglaProvincia }: Scritti,
): Difetti<CampoEnte> {
  const proprio = genere !== 'comune';
  return {
    ...(!proprio && codice === '' && { comune: 'manca' }),
    ...(proprio && !codiceEnteAmmesso(genere, codice) && { codice: 'codiceErrato' }),
    ...(proprio && nome.trim().length < 2 && { nome: 'manca' }),
    ...(proprio && !/^[A-Z]{2}$/.test(siglaProvincia) && { siglaProvincia: 'provinciaErrata' }),
    ...(dal === '' && { dal: 'manca' }),
    ...difettiRecapiti(recapiti),
  };
}

export interface EnteNuovo {
  readonly dati: Dati;
  readonly cambia: (cambi: Partial<Dati>) => void;
  readonly errore: (campo: CampoEnte) => string | undefined;
  readonly lavora: boolean;
  readonly rifiuto: Detto | undefined;
  readonly invia: () => Promise<void>;
}

/** A new body as it is written, until the register has it. */
export function usaEnteNuovo(oggi: string, fatto: (codice: string) => void): EnteNuovo {
  const { t } = usaParole('enti');
  const [dati, setDati] = useState<Dati>({
    ...{ genere: 'comune', dal: oggi, comune: undefined, scritti: daLuogo(undefined) },
    recapiti: { indirizzo: '', telefono: '', pec: '' },
  });
  const { lavora, rifiuto, fai } = usaAtto('enti.atto');
  const { genere, dal, comune, scritti, recapiti } = dati;
  const chiamato = genere === 'comune' ? daLuogo(comune) : scritti;
  const { errore, corretto } = usaDifetti('ente', difetti(dati, chiamato), t);
  return {
    ...{ dati, errore, lavora, rifiuto },
    cambia: (cambi) => {
      setDati((ora) => ({ ...ora, ...cambi }));
    },
    invia: async () => {
      if (corretto() && (await fai({ atto: 'inserisci', genere, dal, ...chiamato, ...recapiti })))
        fatto(chiamato.codice);
    },
  };
}
