import type { ReactNode } from 'react';
import { GenereEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoLuogo } from '../../../ui/campi/luogo.tsx';
import { CampoScelta } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { Domanda } from '../utenti/domanda.tsx';
import { usaEnteNuovo, type EnteNuovo, type Scritti } from './ente-nuovo.ts';
import { CampiRecapiti } from './recapiti.tsx';

type Campi = Pick<EnteNuovo, 'dati' | 'cambia' | 'errore'>;

/** Code, name and province, as they are written for any body but a municipality. */
function CampiScritti({ dati: { scritti }, cambia, errore }: Campi): ReactNode {
  const { t } = usaParole('enti');
  const testo = (campo: keyof Scritti, massimo: number): ReactNode => (
    <CampoTesto
      {...{ nome: `ente.${campo}`, etichetta: t(campo === 'siglaProvincia' ? 'provincia' : campo), massimo }}
      maiuscolo
      valore={scritti[campo]}
      cambia={(valore) => {
        cambia({ scritti: { ...scritti, [campo]: valore } });
      }}
      errore={errore(campo)}
    />
  );
  return (
    <>
      {testo('codice', 6)}
      {testo('nome', 120)}
      {testo('siglaProvincia', 2)}
    </>
  );
}

/** From when it works here, and which one it is. */
function CampiEnte(campi: Campi): ReactNode {
  const { t } = usaParole('enti');
  const { dati, cambia, errore } = campi;
  return (
    <div className="utenti-campi">
      <CampoData
        {...{ nome: 'ente.dal', etichetta: t('dal'), valore: dati.dal, errore: errore('dal') }}
        cambia={(dal) => {
          cambia({ dal });
        }}
      />
      {dati.genere === 'comune' ? (
        <CampoLuogo
          {...{ nome: 'ente.comune', etichetta: t('generi.comune'), tipo: 'comune', data: dati.dal }}
          valore={dati.comune}
          cambia={(comune) => {
            cambia({ comune });
          }}
          errore={errore('comune')}
        />
      ) : (
        <CampiScritti {...campi} />
      )}
    </div>
  );
}

/** A new body: a municipality is chosen among those of the official tables, any other is written. */
export function Inserisci({
  oggi,
  chiudi,
  fatto,
}: {
  readonly oggi: string;
  readonly chiudi: () => void;
  readonly fatto: (codice: string) => void;
}): ReactNode {
  const { t } = usaParole('enti');
  const { lavora, rifiuto, invia, ...campi } = usaEnteNuovo(oggi, fatto);
  const { dati, cambia, errore } = campi;
  return (
    <Domanda
      titolo={t('inserisci.titolo')}
      conferma={t('inserisci.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <CampoScelta
        {...{ nome: 'ente.genere', etichetta: t('genere'), inRiga: true, valore: dati.genere }}
        opzioni={GenereEnte.options.map((valore) => ({ valore, nome: t(`generi.${valore}`) }))}
        cambia={(valore) => {
          cambia({ genere: GenereEnte.parse(valore) });
        }}
      />
      <CampiEnte {...campi} />
      <CampiRecapiti
        recapiti={dati.recapiti}
        cambia={(recapiti) => {
          cambia({ recapiti });
        }}
        errore={errore}
      />
    </Domanda>
  );
}
