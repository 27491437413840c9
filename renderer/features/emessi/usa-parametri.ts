import { useState } from 'react';
import type { ParametriCertificati } from '#contract/wa/certificati.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import type { Gravita } from '../../ui/stati.tsx';
import { centesimi, euro } from '../certificati/domanda.ts';
import { righe } from '../certificati/richiesta.ts';
import { comeLogo } from './logo.ts';

export const somme = ['bollo', 'dirittiInBollo', 'dirittiLiberi'] as const;
type Somma = (typeof somme)[number];

/** As they are written: amounts in euro, the header a line each. */
export interface Scritti {
  readonly somme: Readonly<Record<Somma, string>>;
  readonly autorizzazione: string;
  readonly intestazione: string;
  readonly logo: string | undefined;
}

function daParametri(p: ParametriCertificati): Scritti {
  return {
    somme: {
      bollo: euro(p.bollo),
      dirittiInBollo: euro(p.dirittiInBollo),
      dirittiLiberi: euro(p.dirittiLiberi),
    },
    autorizzazione: p.autorizzazioneBolloVirtuale ?? '',
    intestazione: p.intestazione.join('\n'),
    logo: p.logo,
  };
}

/** Undefined: an amount is no amount. */
function inParametri(s: Scritti): ParametriCertificati | undefined {
  const [bollo, dirittiInBollo, dirittiLiberi] = somme.map((una) => centesimi(s.somme[una]));
  if (bollo === undefined || dirittiInBollo === undefined || dirittiLiberi === undefined) return undefined;
  const autorizzazione = s.autorizzazione.trim();
  return {
    ...{ bollo, dirittiInBollo, dirittiLiberi },
    ...(autorizzazione !== '' && { autorizzazioneBolloVirtuale: autorizzazione }),
    intestazione: righe(s.intestazione).slice(0, 4),
    ...(s.logo !== undefined && { logo: s.logo }),
  };
}

interface Esito {
  readonly gravita: Gravita;
  readonly titolo: string;
  readonly rimedio?: string;
}

export interface Parametri {
  readonly scritti: Scritti;
  readonly cambia: (cambi: Partial<Scritti>) => void;
  /** The first amount that is no amount. */
  readonly illeggibile: Somma | undefined;
  readonly leggiLogo: (file: File | undefined) => Promise<void>;
  readonly salva: () => Promise<void>;
  readonly lavora: boolean;
  readonly esito: Esito | undefined;
}

/** What a municipality sets for its certificates, from what is kept to what is written, and back. */
export function usaParametri(iniziali: ParametriCertificati): Parametri {
  const { t } = usaParole('emessi');
  const [scritti, setScritti] = useState(() => daParametri(iniziali));
  const [lavora, setLavora] = useState(false);
  const [esito, setEsito] = useState<Esito>();
  const cambia = (cambi: Partial<Scritti>): void => {
    setScritti((ora) => ({ ...ora, ...cambi }));
    setEsito(undefined);
  };
  const illeggibile = somme.find((una) => centesimi(scritti.somme[una]) === undefined);

  async function salva(): Promise<void> {
    const parametri = inParametri(scritti);
    if (!parametri) {
      vaiAlCampo(`parametri.${illeggibile ?? ''}`);
      return;
    }
    setLavora(true);
    const salvati = await chiama('registro.salvaParametriCertificati', parametri);
    setLavora(false);
    if (salvati.ok) setScritti(daParametri(salvati.valore));
    setEsito(
      salvati.ok
        ? { gravita: 'bene', titolo: t('parametriSalvati') }
        : { gravita: 'errore', titolo: salvati.errore.messaggio, rimedio: salvati.errore.rimedio },
    );
  }
  async function leggiLogo(file: File | undefined): Promise<void> {
    if (!file) return;
    const logo = await comeLogo(file);
    if (logo === undefined)
      setEsito({ gravita: 'errore', titolo: t('logoNonLetto'), rimedio: t('logoRimedio') });
    else cambia({ logo });
  }
  return { salva, scritti, cambia, illeggibile, leggiLogo, lavora, esito };
}
