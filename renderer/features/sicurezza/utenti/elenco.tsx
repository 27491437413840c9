import type { ReactNode } from 'react';
import type { Utente } from '#contract/wa/utenti.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { Distintivo, StatoVuoto, type Gravita } from '../../../ui/stati.tsx';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { Griglia, type Colonna } from '../../../ui/tabella/index.tsx';

const tono: Readonly<Record<Utente['stato'], Gravita | 'neutro'>> = {
  ...({ attivo: 'bene', bloccato: 'errore', cessato: 'attenzione', eliminato: 'neutro' } as const),
};

/** How a user stands, with what is waiting for a decision. */
export function StatoUtente({ utente }: { readonly utente: Utente }): ReactNode {
  const { t } = usaParole('utenti');
  return (
    <Distintivo tono={tono[utente.stato]}>
      {t(utente.eliminazione ? 'stati.daEliminare' : `stati.${utente.stato}`)}
    </Distintivo>
  );
}

/** Every user in sight, to be narrowed and opened: of the body, and who leads those of its territory. */
export function ElencoUtenti({
  utenti,
  oggi,
  conEnti,
  conProfili,
  apri,
}: {
  readonly utenti: readonly Utente[];
  readonly oggi: string;
  /** Who leads other bodies is among them. */
  readonly conEnti: boolean;
  /** They are of a municipality: no other body gives profiles. */
  readonly conProfili: boolean;
  readonly apri: (codiceFiscale: string) => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  const carta = ({ carte }: Utente): string => {
    const attiva = carte.find(({ stato }) => stato === 'attiva') ?? carte[0];
    return attiva ? t(`carte.${attiva.stato}`) : t('carte.nessuna');
  };
  const diEnte = ({ nomeEnte }: Utente): string => nomeProprio(nomeEnte);
  const diProfili = ({ profili }: Utente): string =>
    profili.map((profilo) => t(`profilo.${profilo}`)).join(', ');
  const colonne: readonly Colonna<Utente>[] = [
    { chiave: 'nome', nome: t('nome'), valore: ({ cognome, nome }) => `${cognome} ${nome}` },
    { chiave: 'cf', nome: t('cf'), stretta: true, valore: ({ codiceFiscale }) => codiceFiscale },
    { chiave: 'ruolo', nome: t('ruolo'), stretta: true, valore: ({ ruolo }) => t(`ruoli.${ruolo}`) },
    ...(conEnti ? [{ chiave: 'ente', nome: t('ente'), valore: diEnte }] : []),
    ...(conProfili ? [{ chiave: 'profili', nome: t('profili'), valore: diProfili }] : []),
    {
      ...{ chiave: 'stato', nome: t('stato'), stretta: true },
      valore: (utente) => t(utente.eliminazione ? 'stati.daEliminare' : `stati.${utente.stato}`),
      cella: (utente) => <StatoUtente utente={utente} />,
    },
    { chiave: 'carta', nome: t('carta'), stretta: true, valore: carta },
    {
      ...{ chiave: 'finisce', nome: t('finisce'), stretta: true },
      valore: ({ finisce }) => mostraGiorno(finisce),
      ordine: ({ finisce }) => finisce ?? '',
    },
    { chiave: 'email', nome: t('email'), nascosta: true, valore: ({ email }) => email ?? '' },
  ];
  return (
    <Griglia
      nome="utenti"
      didascalia={t(conEnti ? 'elencoCon' : 'elenco', { giorno: mostraGiorno(oggi) })}
      colonne={colonne}
      righe={utenti}
      chiave={({ codiceFiscale }) => codiceFiscale}
      apri={({ codiceFiscale }) => {
        apri(codiceFiscale);
      }}
      vuoto={<StatoVuoto icona="persona" titolo={t('nessuno')} />}
    />
  );
}
