import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoScelta } from '../../ui/campi/scelta.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { Motivi } from '../uscita/motivi.tsx';
import { CampiAusilio, CampiElenco, CampiProspetto } from './campi-altri.tsx';
import { CampiCriteri } from './campi-criteri.tsx';
import { Conto } from './conto.tsx';
import { campoDi } from './controlla.ts';
import { DatiRichiesti } from './dati-richiesti.tsx';
import { generi, type Genere } from './modello.ts';
import { usaRichiesta, type NonChiesta, type Richiesta } from './usa-richiesta.ts';
import { usaTentativo } from './usa-tentativo.ts';
import { Trovati } from './trovati.tsx';

const vaiA = (percorso: string): void => {
  vaiAlCampo(campoDi(percorso));
};

/** A new request: what kind, of whom, which data, in which form. */
export function Nuova({
  pendenti,
  chiesta,
}: {
  /** Kinds of which one is not over: the register works on one at a time. */
  readonly pendenti: readonly string[];
  readonly chiesta: (numero: string) => void;
}): ReactNode {
  const { t } = usaParole('estrazioni');
  const richiesta = usaRichiesta();
  const { tentato, rifiuto, manda, daCapo } = usaTentativo(richiesta, chiesta);
  const { modulo, cambia, trovati, lavora } = richiesta;
  return (
    <form
      className="estrazioni-nuova"
      noValidate
      onSubmit={(evento) => {
        evento.preventDefault();
        void manda();
      }}
    >
      <CampoScelta
        nome="estrazioni.genere"
        etichetta={t('genere')}
        valore={modulo.genere}
        cambia={(quale) => {
          cambia({ genere: quale as Genere });
          daCapo();
        }}
        opzioni={generi.map((uno) => ({
          ...{ valore: uno, nome: t(`generi.${uno}`), nota: t(`generiNota.${uno}`) },
          impedita: pendenti.includes(uno) ? t('pendente') : undefined,
        }))}
      />
      <CampiDelGenere richiesta={richiesta} />
      <Formato richiesta={richiesta} />
      {tentato && <Trovati trovati={trovati} vai={vaiA} />}
      {rifiuto && <Rifiuto rifiuto={rifiuto} />}
      <div className="azioni">
        <button type="submit" className="btn btn-primary" disabled={lavora}>
          {t(lavora ? 'ui:attendi' : 'chiedi')}
        </button>
      </div>
    </form>
  );
}

/** What is asked depends on the kind: the sections of a record, only where there are people. */
function CampiDelGenere({ richiesta }: { readonly richiesta: Richiesta }): ReactNode {
  const { modulo, cambia, scrivi, trovati } = richiesta;
  const { genere } = modulo;
  const campi = { valori: modulo.valori, scrivi };
  return (
    <>
      {genere === '4001' && (
        <CampiCriteri
          {...campi}
          attivi={modulo.attivi}
          usa={(attivi) => {
            cambia({ attivi });
          }}
        />
      )}
      {genere === '4001' && <Conto modulo={modulo} pronto={trovati.length === 0} />}
      {genere === '4002' && <CampiElenco {...campi} />}
      {genere === '4003' && <CampiProspetto {...campi} />}
      {genere === '4004' && <CampiAusilio {...campi} />}
      {(genere === '4001' || genere === '4002') && (
        <DatiRichiesti
          dati={modulo.dati}
          cambia={(dati) => {
            cambia({ dati });
          }}
        />
      )}
    </>
  );
}

function Formato({ richiesta: { modulo, cambia } }: { readonly richiesta: Richiesta }): ReactNode {
  const { t } = usaParole('estrazioni');
  return (
    <CampoScelta
      inRiga
      nome="estrazioni.formato"
      etichetta={t('formato')}
      valore={modulo.formato}
      cambia={(formato) => {
        cambia({ formato: formato === 'xml' ? 'xml' : 'csv' });
      }}
      opzioni={(['csv', 'xml'] as const).map((valore) => ({
        ...{ valore, nome: t(`formati.${valore}`), nota: t(`formatiNota.${valore}`) },
      }))}
    />
  );
}

/** Reasons of the register, or that nobody knows whether the request is there. */
function Rifiuto({ rifiuto }: { readonly rifiuto: NonChiesta }): ReactNode {
  const { t } = usaParole('estrazioni');
  if (rifiuto.motivi.length > 0)
    return <Motivi motivi={rifiuto.motivi} titolo={t('rifiutata')} correggi={vaiA} />;
  return (
    <Avviso gravita="errore" annuncia titolo={rifiuto.messaggio ?? t('ignota')}>
      <p>{rifiuto.rimedio ?? t('ignotaTesto')}</p>
    </Avviso>
  );
}
