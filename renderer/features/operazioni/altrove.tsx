import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { VoceSospesa } from '#contract/wa/operazioni.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import type { Pratica } from '../../offline/pratica.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { NonFatto } from '../../ui/esito.tsx';

/** What of the office's is not already told by the outbox of this workstation. */
export function altrui(
  sospese: readonly VoceSospesa[],
  pratiche: readonly Pick<Pratica, 'idOperazioneComune'>[],
): readonly VoceSospesa[] {
  const qui = new Set(pratiche.map(({ idOperazioneComune }) => idOperazioneComune));
  return sospese.filter(({ idOperazioneComune }) => !qui.has(idOperazioneComune));
}

/** Acts refused at the other desks of the office for a reason that passes: the register remembers them. */
export function SospeseAltrove(): ReactNode {
  const { t } = usaParole('operazioni');
  const { pratiche, inSede } = usaSessione();
  const { vai } = usaNavigazione();
  const { data } = useQuery({
    queryKey: ['sospese'],
    enabled: inSede,
    gcTime: 0,
    queryFn: async () => chiama('registro.sospese', {}),
  });
  const colonne = usaColonneSospese();
  return (
    <section className="sezione" aria-labelledby="sospese-altrove">
      <h2 id="sospese-altrove">{t('sospeseAltrove')}</h2>
      <p>{t('sospeseAltroveTesto')}</p>
      {!inSede && <p className="campo-nota">{t('senzaCore')}</p>}
      {inSede && !data && <Caricamento />}
      {data && !data.ok && <NonFatto errore={data.errore} gravita="attenzione" />}
      {data?.ok && (
        <Griglia
          nome="operazioni-sospese-ufficio"
          didascalia={t('sospeseAltrove')}
          colonne={colonne}
          righe={altrui(data.valore, pratiche)}
          chiave={({ idOperazioneComune }) => idOperazioneComune}
          apri={({ soggetti: [primo] }) => {
            if (primo)
              vai({
                ...{ nome: 'scheda', id: primo.idSchedaSoggettoANPR },
                titolo: `${primo.cognome} ${primo.nome}`.trim(),
              });
          }}
          vuoto={<StatoVuoto icona="bene" titolo={t('nessunaAltrove')} />}
        />
      )}
    </section>
  );
}

function usaColonneSospese(): readonly Colonna<VoceSospesa>[] {
  const { t } = usaParole('operazioni');
  const nome = usaNomeOperazione();
  const colonne: readonly Colonna<VoceSospesa>[] = [
    {
      ...{ chiave: 'persona', nome: t('persone') },
      valore: ({ soggetti }) => soggetti.map((uno) => `${uno.cognome} ${uno.nome}`.trim()).join(', '),
    },
    { chiave: 'operazione', nome: t('operazione'), valore: nome },
    {
      ...{ chiave: 'dal', nome: t('sospesaDal'), stretta: true },
      valore: ({ quando }) => mostraIstante(quando),
      ordine: ({ quando }) => quando,
    },
    {
      ...{ chiave: 'operatore', nome: t('operatore') },
      valore: ({ operatore, nomeOperatore }) => nomeOperatore ?? operatore,
    },
    {
      ...{ chiave: 'postazione', nome: t('postazione'), nascosta: true },
      valore: ({ idPostazione }) => idPostazione,
    },
    {
      ...{ chiave: 'perche', nome: t('perche') },
      valore: ({ errore, motivo }) => `${errore} ${motivo}`.trim(),
      cella: ({ errore, motivo }) => (
        <>
          <code>{errore}</code> <span lang="it">{motivo}</span>
        </>
      ),
    },
    {
      ...{ chiave: 'fare', nome: t('cheFare') },
      valore: ({ errore }) => t(`fareAltrove.${errore}`, { defaultValue: t('fareAltrove.altro') }),
    },
  ];
  return colonne;
}
