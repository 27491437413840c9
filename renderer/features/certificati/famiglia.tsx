import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { riuscito, type Esito } from '#contract/esito.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import type { Membro } from './lotto.ts';
import { SportelloFamiglia } from './sportello-famiglia.tsx';
import './certificati.css';

/** Why it could not be read, and what to do. */
interface Detto {
  readonly messaggio: string;
  readonly rimedio: string;
}

async function leggiMembro(id: string): Promise<Esito<Membro, Detto>> {
  const [dossier, possibili] = await Promise.all([
    chiama('registro.dossier', { id, finalita: 'rilascio di certificati' }),
    chiama('registro.certificatiPossibili', { id }),
  ]);
  if (!dossier.ok) return dossier;
  if (!possibili.ok) return possibili;
  const nome = cognomeNome(generalitaDi(dossier.valore));
  return riuscito({ id, nome, dossier: dossier.valore, possibili: possibili.valore });
}

/** All of the person's family, the person first. */
async function leggiFamiglia(id: string): Promise<Esito<readonly Membro[], Detto>> {
  const primo = await leggiMembro(id);
  if (!primo.ok) return primo;
  const altri = (primo.valore.dossier.famiglia?.componenti ?? [])
    .map(({ idSchedaSoggettoANPR }) => idSchedaSoggettoANPR)
    .filter((uno) => uno !== id);
  const letti = await Promise.all(altri.map(leggiMembro));
  const guasto = letti.find((uno) => !uno.ok);
  if (guasto && !guasto.ok) return guasto;
  return riuscito([primo.valore, ...letti.flatMap((uno) => (uno.ok ? [uno.valore] : []))]);
}

/** One form, one certificate for each member of a family. */
export function CertificatiFamiglia({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('certificati');
  const { inSede } = usaSessione();
  const accesso = usaEvento('accesso.stato');
  const lettura = useQuery({
    queryKey: ['certificati-famiglia', id, inSede],
    ...{ enabled: inSede, gcTime: 0, staleTime: Infinity },
    queryFn: () => leggiFamiglia(id),
  });
  if (!inSede)
    return (
      <StatoVuoto icona="documento" titolo={t('fuoriLinea.titolo')}>
        <p>{t('fuoriLinea.testo')}</p>
      </StatoVuoto>
    );
  if (!lettura.data) return <Caricamento />;
  if (!lettura.data.ok) return <NonLetta {...lettura.data.errore} rileggi={() => void lettura.refetch()} />;
  const ufficiale = accesso?.stato === 'in-sede' ? accesso.sessione : { cognome: '', nome: '' };
  return <SportelloFamiglia membri={lettura.data.valore} ufficiale={ufficiale} />;
}
