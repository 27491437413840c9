import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';

/** A printer and its tray; both empty: the usual ones. */
export interface Dove {
  readonly stampante: string;
  readonly cassetto: string;
}

export function SceltaStampante({
  dove,
  cambia,
}: {
  readonly dove: Dove;
  readonly cambia: (dove: Dove) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const { data } = useQuery({
    queryKey: ['stampanti'],
    queryFn: () => chiama('stampa.stampanti', {}),
    staleTime: 10_000,
  });
  const stampanti = data?.ok ? data.valore : [];
  return (
    <div className="carta-dove">
      <CampoSelezione
        nome="carta-stampante"
        etichetta={t('stampante')}
        valore={dove.stampante}
        vuota={t('stampanteUsuale')}
        cambia={(stampante) => {
          cambia({ ...dove, stampante });
        }}
        opzioni={stampanti.map(({ nome, descrizione }) => ({ valore: nome, nome: descrizione || nome }))}
        {...(data && !data.ok && { errore: data.errore.messaggio })}
      />
      <CampoTesto
        nome="carta-cassetto"
        etichetta={t('cassetto')}
        nota={t('cassettoNota')}
        valore={dove.cassetto}
        cambia={(cassetto) => {
          cambia({ ...dove, cassetto: cassetto.replace(/[^A-Za-z0-9._-]/g, '') });
        }}
        massimo={40}
        largo="medio"
        facoltativo
      />
    </div>
  );
}
