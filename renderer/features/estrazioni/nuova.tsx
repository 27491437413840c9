import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoScelta } from '../../ui/campi/scelta.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { Motivi } from '../uscita/motivi.tsx';
import { CampiAusilio, CampiElenco, CampiProspetto } from './campi-altri.tsx';
import { CampiCriteri } from './campi-criteri.tsx';
import { Conto } from './conto.tsx';
import { DatiRichiesti } from './dati-richiesti.tsx';
import { campoDi, generi, type Genere } from './modello.ts';
import { usaRichiesta, type NonChiesta } from './usa-richiesta.ts';
import { Trovati } from './trovati.tsx';

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
  const { modulo, cambia, scrivi, trovati, lavora, chiedi } = usaRichiesta();
  const [tentato, setTentato] = useState(false);
  const [rifiuto, setRifiuto] = useState<NonChiesta>();
  const { genere } = modulo;
  const persone = genere === '4001' || genere === '4002';
  const campi = { valori: modulo.valori, scrivi };

  async function manda(): Promise<void> {
    setTentato(true);
    setRifiuto(undefined);
    if (trovati.length > 0) return;
    const esito = await chiedi();
    if (esito.ok) chiesta(esito.valore);
    else setRifiuto(esito.errore);
  }
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
        valore={genere}
        cambia={(quale) => {
          cambia({ genere: quale as Genere });
          setTentato(false);
          setRifiuto(undefined);
        }}
        opzioni={generi.map((uno) => ({
          ...{ valore: uno, nome: t(`generi.${uno}`), nota: t(`generiNota.${uno}`) },
          impedita: pendenti.includes(uno) ? t('pendente') : undefined,
        }))}
      />
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
      {persone && (
        <DatiRichiesti
          dati={modulo.dati}
          cambia={(dati) => {
            cambia({ dati });
          }}
        />
      )}
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
      {tentato && (
        <Trovati
          trovati={trovati}
          vai={(campo) => {
            vaiAlCampo(campoDi(campo));
          }}
        />
      )}
      {rifiuto && rifiuto.motivi.length > 0 && (
        <Motivi
          motivi={rifiuto.motivi}
          titolo={t('rifiutata')}
          correggi={(campo) => {
            vaiAlCampo(campoDi(campo));
          }}
        />
      )}
      {rifiuto?.motivi.length === 0 && (
        <Avviso gravita="errore" annuncia titolo={rifiuto.messaggio ?? t('ignota')}>
          <p>{rifiuto.rimedio ?? t('ignotaTesto')}</p>
        </Avviso>
      )}
      <div className="azioni">
        <button type="submit" className="btn btn-primary" disabled={lavora}>
          {t(lavora ? 'ui:attendi' : 'chiedi')}
        </button>
      </div>
    </form>
  );
}
