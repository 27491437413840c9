import type { ReactNode } from 'react';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { Coppie, Sezione, Tabella } from '../../../ui/parti.tsx';
import { StatoDellEnte } from './elenco.tsx';
import { LimiteDellEnte } from './limite.tsx';

/** Of whom the register is asked for data in bulk. */
export function chiede({ genere }: VoceEnte): boolean {
  return genere === 'comune' || genere === 'altro';
}

/** What the register has of a body. */
export function DatiEnte({ ente, oggi }: { readonly ente: VoceEnte; readonly oggi: string }): ReactNode {
  const { t } = usaParole('enti');
  return (
    <div className="utenti-dati">
      <Coppie
        voci={[
          [t('stato'), <StatoDellEnte key="stato" {...{ ente, oggi }} />],
          [t('codice'), ente.codice],
          [t('genere'), t(`generi.${ente.genere}`)],
          [t('provincia'), ente.siglaProvincia],
          [t('dal'), mostraGiorno(ente.dal)],
          [t('finisce'), mostraGiorno(ente.finisce)],
          [t('indirizzo'), ente.indirizzo],
          [t('telefono'), ente.telefono],
          [t('pec'), ente.pec],
          [t('utenti'), String(ente.utenti)],
          [t('postazioni'), String(ente.postazioni)],
          [
            t('limite.nome'),
            chiede(ente) ? <LimiteDellEnte key="limite" estrazioni={ente.estrazioni} /> : undefined,
          ],
        ]}
      />
    </div>
  );
}

/** Who leads it today or will. */
export function CapiDellEnte({ ente: { genere, capi } }: { readonly ente: VoceEnte }): ReactNode {
  const { t } = usaParole('enti');
  if (genere === 'altro') return undefined;
  return (
    <Sezione id="ente-capi" titolo={t(`capi.${genere}`)}>
      {capi.length === 0 ? (
        <p>{t('capi.nessuno')}</p>
      ) : (
        <Tabella
          didascalia={t(`capi.${genere}`)}
          righe={capi}
          chiave={({ codiceFiscale, dal }) => `${codiceFiscale} ${dal}`}
          colonne={[
            { nome: t('capi.nome'), cella: ({ cognome, nome }) => nomeProprio(`${cognome} ${nome}`) },
            { nome: t('capi.dal'), stretta: true, cella: ({ dal }) => mostraGiorno(dal) },
            { nome: t('capi.al'), stretta: true, cella: ({ al }) => mostraGiorno(al) },
          ]}
        />
      )}
    </Sezione>
  );
}

/** What its extractions are for; nothing for who was never given a use. */
export function UsiDellEnte({ ente: { usi } }: { readonly ente: VoceEnte }): ReactNode {
  const { t } = usaParole('enti');
  if (usi.length === 0) return undefined;
  return (
    <Sezione id="ente-usi" titolo={t('usi.titolo')}>
      <Tabella
        didascalia={t('usi.titolo')}
        righe={usi}
        chiave={({ codice }) => codice}
        colonne={[
          { nome: t('usi.codice'), stretta: true, cella: ({ codice }) => codice },
          { nome: t('usi.perche'), cella: ({ descrizione }) => descrizione },
          { nome: t('capi.dal'), stretta: true, cella: ({ dal }) => mostraGiorno(dal) },
          { nome: t('capi.al'), stretta: true, cella: ({ al }) => mostraGiorno(al) },
        ]}
      />
    </Sezione>
  );
}
