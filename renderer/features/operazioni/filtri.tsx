import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CercaNellElenco, Periodo, SoloMie } from '../../ui/filtri.tsx';
import type { FiltriOperazioni } from './filtri.ts';

/** Services that register something, in the order of the official list. */
const servizi = [
  ...['1001', '1002', '1010', '1013', '1014', '2001', '2003', '2009', '2011', '2012', '5001', '5005', '5008'],
  ...['5010', '5011', '5012', '5013', '5014', '5021', '6001', 'A001', 'A002', 'A006'],
];

/** Which registrations to see: each change is at once in the list. */
export function Filtri({
  filtri,
  cambia,
  io,
}: {
  readonly filtri: FiltriOperazioni;
  readonly cambia: (cambi: Partial<FiltriOperazioni>) => void;
  /** Codice fiscale of who is here. */
  readonly io: string | undefined;
}): ReactNode {
  const { t } = usaParole('operazioni');
  return (
    <search className="operazioni-filtri" aria-label={t('filtri')}>
      <Periodo prefisso="operazioni" filtri={filtri} cambia={cambia} dal={t('dal')} al={t('al')} />
      <CampoSelezione
        nome="operazioni.servizio"
        etichetta={t('servizio')}
        vuota={t('tutti')}
        valore={filtri.codice}
        opzioni={servizi.map((valore) => ({ valore, nome: t(`servizi:servizio.${valore}`) }))}
        cambia={(codice) => {
          cambia({ codice });
        }}
      />
      <CampoSelezione
        nome="operazioni.annullate"
        etichetta={t('esito')}
        vuota={t('tutte')}
        valore={filtri.annullate}
        opzioni={[
          { valore: 'no', nome: t('inVigore') },
          { valore: 'si', nome: t('annullate') },
        ]}
        cambia={(annullate) => {
          cambia({ annullate: annullate === 'si' || annullate === 'no' ? annullate : '' });
        }}
      />
      <CercaNellElenco
        nome="operazioni.numero"
        etichetta={t('numero')}
        esempio={t('numeroEsempio')}
        massimo={30}
        valore={filtri.numero}
        cambia={(numero) => {
          cambia({ numero });
        }}
      />
      <SoloMie
        classe="operazioni-mie"
        etichetta={t('soloMie')}
        io={io}
        operatore={filtri.operatore}
        cambia={(operatore) => {
          cambia({ operatore });
        }}
      />
    </search>
  );
}
