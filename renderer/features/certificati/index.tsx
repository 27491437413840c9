import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { riuscito } from '#contract/esito.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { Sportello } from './sportello.tsx';
import './certificati.css';

/** Certificates of a person (6001): choice, preview, issue, print. They need the register, and say why. */
export function Certificati({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('certificati');
  const { archivio, inSede } = usaSessione();
  const accesso = usaEvento('accesso.stato');
  const lettura = useQuery({
    queryKey: ['certificati', id, inSede],
    enabled: inSede,
    gcTime: 0,
    queryFn: async () => {
      const [dossier, possibili] = await Promise.all([
        chiama('registro.dossier', { id, finalita: 'rilascio di certificati' }),
        chiama('registro.certificatiPossibili', { id }),
      ]);
      if (dossier.ok) await archivio.ricorda(dossier.valore);
      if (!dossier.ok) return dossier;
      return possibili.ok ? riuscito({ dossier: dossier.valore, possibili: possibili.valore }) : possibili;
    },
  });
  if (!inSede)
    return (
      <>
        <h1>{t('titolo')}</h1>
        <StatoVuoto icona="documento" titolo={t('fuoriLinea.titolo')}>
          <p>{t('fuoriLinea.testo')}</p>
        </StatoVuoto>
      </>
    );
  if (!lettura.data) return <Caricamento />;
  if (!lettura.data.ok) return <NonLetta {...lettura.data.errore} rileggi={() => void lettura.refetch()} />;
  const ufficiale = accesso?.stato === 'in-sede' ? accesso.sessione : { cognome: '', nome: '' };
  return <Sportello {...lettura.data.valore} ufficiale={ufficiale} />;
}
