import { useState, type ReactNode } from 'react';
import type { VocePostazione } from '#contract/wa/postazioni.ts';
import { usaParole } from '../../../lingua.ts';
import { Avviso, Caricamento } from '../../../ui/stati.tsx';
import { Calendario } from './calendario.tsx';
import { filtra, type Filtri } from './elenco.ts';
import { FiltriPostazioni } from './filtri.tsx';
import { FoglioPassword } from './foglio-password.tsx';
import { Insieme } from './insieme.tsx';
import { usaParco, type Parco } from './parco.ts';
import { Registra } from './registra.tsx';
import { Scheda } from './scheda.tsx';
import { TavolaPostazioni } from './tavola.tsx';
import './postazioni.css';
import { NonFatto } from '../../../ui/esito.tsx';

/** Those that are looked for, with what is done to many and the way to each. */
function Elenco({
  voci,
  scelte,
  scegli,
  apri,
  ...atti
}: Pick<Parco, 'scelte' | 'scegli' | 'compi' | 'prepara'> & {
  readonly voci: readonly VocePostazione[];
  readonly apri: (idPostazione: string) => void;
}): ReactNode {
  const [filtri, setFiltri] = useState<Filtri>({ testo: '', stato: '' });
  const viste = filtra(voci, filtri);
  const quali = viste.map(({ idPostazione }) => idPostazione).filter((id) => scelte.has(id));
  return (
    <>
      <Calendario voci={voci} />
      <FiltriPostazioni
        filtri={filtri}
        cambia={(cambi) => {
          setFiltri({ ...filtri, ...cambi });
        }}
      />
      <Insieme quali={quali} {...atti} />
      <TavolaPostazioni voci={viste} {...{ scelte, scegli, apri }} />
    </>
  );
}

/** Workstations of the body: census, installation, renewal. */
export function Postazioni(): ReactNode {
  const { t } = usaParole('postazioni');
  const { voci, errore, fatto, scelte, scegli, compi, prepara, accogli, ...parco } = usaParco();
  const [aperta, setAperta] = useState<string>();
  const [registra, setRegistra] = useState(false);
  const scheda = voci?.find(({ idPostazione }) => idPostazione === aperta);
  return (
    <div className="parco">
      <NonFatto errore={errore} />
      {fatto !== '' && <Avviso gravita="bene" annuncia titolo={fatto} />}
      <div className="sicurezza-azioni">
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => {
            setRegistra(true);
          }}
        >
          {t('registra')}
        </button>
      </div>
      {!voci && !errore && <Caricamento />}
      {voci && <Elenco {...{ voci, scelte, scegli, compi, prepara }} apri={setAperta} />}
      {registra && (
        <Registra
          chiudi={() => {
            setRegistra(false);
          }}
          registrate={(esito) => {
            if (parco.registrate(esito)) setRegistra(false);
          }}
        />
      )}
      {scheda && (
        <Scheda
          voce={scheda}
          {...{ compi, prepara, accogli }}
          chiudi={() => {
            setAperta(undefined);
          }}
        />
      )}
      {parco.pacchetti && <FoglioPassword {...parco.pacchetti} chiudi={parco.riponi} />}
    </div>
  );
}
