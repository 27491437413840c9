import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Dossier } from '#contract/wa/registro.ts';
import { usaParole } from '../../lingua.ts';
import { usaSessione } from '../../sessione.tsx';
import { generalitaDi, nomeCognome } from '../../ufficiale/lettura.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { leggiDossier } from '../atto/leggi-dossier.ts';
import { Anteprima, Rilievi } from './anteprima.tsx';
import { FormaDomanda } from './domanda.tsx';
import { Fotografia } from './fotografia.tsx';
import { StampaCarta } from './stampa-carta.tsx';
import { usaDomanda, type CartaDaFare } from './usa-domanda.ts';

const rubrica = ['professione', 'statura', 'capelli', 'occhi', 'segni'] as const;

/** The issue of a paper card to a person: may they, with what photo, how it looks, print, communicate. */
export function Rilascio({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('carta-identita');
  const { archivio, inSede } = usaSessione();
  const { data } = useQuery({
    queryKey: ['carta-dossier', id, inSede],
    gcTime: 0,
    queryFn: async () => (await leggiDossier(archivio, id, inSede)) ?? null,
  });
  if (data === undefined) return <Caricamento />;
  if (data === null)
    return (
      <StatoVuoto icona="rete" titolo={t('senzaScheda')}>
        <p>{t('senzaSchedaTesto')}</p>
      </StatoVuoto>
    );
  return <Domanda dossier={data} />;
}

/** What is asked on one side, what will come out of it on the other. */
function Domanda({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { t } = usaParole('carta-identita');
  const carta = usaDomanda(dossier);
  const { fatti, domanda, idonea, errore, cambia } = carta;
  return (
    <>
      <p className="carta-chi">{t('a', { chi: nomeCognome(generalitaDi(dossier)) })}</p>
      <Rilievi titolo={t('nonSiPuo')} gravita="errore" rilievi={carta.impediscono} />
      <div className="carta-corpo">
        <div>
          <Sezione id="carta-domanda" titolo={t('passi.domanda')}>
            <FormaDomanda {...{ fatti, domanda, idonea, errore, cambia }} />
            <CampiConnotati carta={carta} />
          </Sezione>
          <Sezione id="carta-fotografia" titolo={t('passi.foto')}>
            <Fotografia cambia={carta.setFoto} />
          </Sezione>
        </div>
        <div className="carta-anteprima">
          <Anteprima carta={carta} />
          <Sezione id="carta-stampa" titolo={t('passi.stampa')}>
            <StampaCarta carta={carta} />
          </Sezione>
        </div>
      </div>
    </>
  );
}

/** How the person looks: only the card says it. */
function CampiConnotati({ carta: { connotati, descrivi } }: { readonly carta: CartaDaFare }): ReactNode {
  const { t } = usaParole('carta-identita');
  return rubrica.map((nome) => (
    <CampoTesto
      key={nome}
      nome={`carta-${nome}`}
      etichetta={t(`connotati.${nome}`)}
      valore={connotati[nome]}
      cambia={(valore) => {
        descrivi({ [nome]: valore });
      }}
      massimo={40}
      largo="medio"
      facoltativo
    />
  ));
}
