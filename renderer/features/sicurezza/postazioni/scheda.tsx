import { useState, type ReactNode } from 'react';
import type { AttoPostazioni, CodicePostazione, VocePostazione } from '#contract/wa/postazioni.ts';
import { mostraGiorno, mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama, type RispostaPonte } from '../../../ponte.ts';
import { Dialogo } from '../../../ui/dialogo.tsx';
import { Coppie } from '../../../ui/parti.tsx';
import { Avviso } from '../../../ui/stati.tsx';
import { Affida } from './affida.tsx';
import { Elimina } from './elimina.tsx';
import { NonFatto, type Spiegazione } from '../../../ui/esito.tsx';

function DatiPostazione({ voce }: { readonly voce: VocePostazione }): ReactNode {
  const { t } = usaParole('postazioni');
  const { certificato, programma } = voce;
  return (
    <Coppie
      voci={[
        [t('colonne.responsabile'), voce.responsabile || t('nonIndicato')],
        [t('descrizione'), voce.descrizione],
        [t('stato'), t(`stati.${voce.stato}`)],
        [t('dal'), mostraIstante(voce.dal)],
        [t('colonne.scadenza'), certificato && mostraGiorno(certificato.scadenza)],
        [t('seriale'), certificato?.seriale],
        [t('sistema'), programma?.sistema],
      ]}
    />
  );
}

/** The code that installs a workstation, shown once. */
function CodiceDiInstallazione({ codice }: { readonly codice: CodicePostazione }): ReactNode {
  const { t } = usaParole('postazioni');
  return (
    <Avviso gravita="nota" annuncia titolo={t('codiceTitolo')}>
      <p className="parco-codice">{codice.codice}</p>
      <p>{t('codiceNota', { quando: mostraIstante(codice.scadenza) })}</p>
    </Avviso>
  );
}

/** Each act by its name: the first is the one that is done most. */
function Atti({ atti }: { readonly atti: readonly (readonly [nome: string, fai: () => void])[] }): ReactNode {
  return (
    <div className="azioni">
      {atti.map(([nome, fai], i) => (
        <button
          key={nome}
          type="button"
          className={i === 0 ? 'btn btn-primary' : 'btn btn-outline-primary'}
          onClick={fai}
        >
          {nome}
        </button>
      ))}
    </div>
  );
}

/** What only the register can do to it, and what it said. */
interface Richieste {
  readonly codice: CodicePostazione | undefined;
  readonly errore: Spiegazione | undefined;
  readonly chiediCodice: () => Promise<void>;
  /** Its identifier, typed again by who deletes it for ever. */
  readonly conferma: string;
  readonly cambia: (conferma: string) => void;
  readonly elimina: () => Promise<void>;
}

function usaRichieste(
  idPostazione: string,
  eliminata: (esito: RispostaPonte<'postazioni.elimina'>) => void,
): Richieste {
  const [codice, setCodice] = useState<CodicePostazione>();
  const [errore, setErrore] = useState<Spiegazione>();
  const [conferma, cambia] = useState('');
  return {
    ...{ codice, errore, conferma, cambia },
    chiediCodice: async () => {
      const esito = await chiama('postazioni.codice', { idPostazione });
      setErrore(esito.ok ? undefined : esito.errore);
      if (esito.ok) setCodice(esito.valore);
    },
    elimina: async () => {
      const esito = await chiama('postazioni.elimina', { idPostazione, conferma });
      setErrore(esito.ok ? undefined : esito.errore);
      if (esito.ok) eliminata(esito);
    },
  };
}

/** What is done to one workstation, and what is known of it. */
export function Scheda({
  voce,
  compi,
  prepara,
  accogli,
  chiudi,
}: {
  readonly voce: VocePostazione;
  readonly compi: (atto: AttoPostazioni) => Promise<void>;
  readonly prepara: (quali: readonly string[]) => Promise<void>;
  readonly accogli: (esito: RispostaPonte<'postazioni.elenco'>) => boolean;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('postazioni');
  const { idPostazione, stato } = voce;
  const quali = [idPostazione];
  const { codice, errore, chiediCodice, elimina, ...campo } = usaRichieste(idPostazione, (esito) => {
    if (accogli(esito)) chiudi();
  });
  const installa = (): void => {
    void prepara(quali);
    chiudi();
  };
  return (
    <Dialogo titolo={t('di', { quale: idPostazione })} chiudi={chiudi} ampio>
      <NonFatto errore={errore} />
      <DatiPostazione voce={voce} />
      {codice && <CodiceDiInstallazione codice={codice} />}
      {stato !== 'eliminata' && (
        <Affida
          voce={voce}
          affida={(chi) => {
            void compi({ atto: 'affida', quali, ...chi });
          }}
        />
      )}
      {(stato === 'attiva' || stato === 'da-installare') && (
        <Atti
          atti={[
            [t('atti.codice'), () => void chiediCodice()],
            [t('atti.pacchetto'), installa],
            [t('atti.blocca'), () => void compi({ atto: 'blocca', quali })],
          ]}
        />
      )}
      {stato === 'bloccata' && (
        <>
          <Atti atti={[[t('atti.sblocca'), () => void compi({ atto: 'sblocca', quali })]]} />
          <Elimina quale={idPostazione} {...campo} elimina={() => void elimina()} />
        </>
      )}
    </Dialogo>
  );
}
