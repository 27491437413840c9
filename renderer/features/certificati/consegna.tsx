import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import type { Foglio } from './emissione.ts';

type Esito = { readonly bene: string } | { readonly messaggio: string; readonly rimedio: string };

/** Print and save of an issued document; the file name carries only the protocol. */
export function Consegna({
  foglio,
  titolo,
}: {
  readonly foglio: Foglio;
  readonly titolo: string;
}): ReactNode {
  const { t } = usaParole('certificati');
  const [scelta, setScelta] = useState<string>();
  const [lavora, setLavora] = useState(false);
  const [esito, setEsito] = useState<Esito>();
  const { data: stampanti } = useQuery({
    queryKey: ['stampanti'],
    queryFn: () => chiama('stampa.stampanti', {}),
    staleTime: 10_000,
  });
  const elenco = stampanti?.ok ? stampanti.valore : [];
  const stampante = scelta ?? elenco.find(({ predefinita }) => predefinita)?.nome ?? elenco[0]?.nome;

  async function fai(azione: () => Promise<Esito>): Promise<void> {
    setLavora(true);
    setEsito(undefined);
    setEsito(await azione());
    setLavora(false);
  }
  const stampa = async (): Promise<Esito> => {
    const detto = await chiama('stampa.documento', {
      pdf: foglio.pdf,
      titolo,
      ...(stampante === undefined ? {} : { stampante }),
    });
    return detto.ok ? { bene: t('stampato', { stampante: detto.valore.stampante }) } : detto.errore;
  };
  const salva = async (): Promise<Esito> => {
    const detto = await chiama('documento.salva', { pdf: foglio.pdf, protocollo: foglio.protocollo });
    return detto.ok ? { bene: t('salvato', { percorso: detto.valore.percorso }) } : detto.errore;
  };
  return (
    <section className="consegna" aria-label={t('consegna')}>
      {stampanti && !stampanti.ok && (
        <Avviso gravita="attenzione" titolo={stampanti.errore.messaggio}>
          <p>{stampanti.errore.rimedio}</p>
        </Avviso>
      )}
      {stampanti?.ok && elenco.length === 0 && (
        <Avviso gravita="attenzione" titolo={t('nessunaStampante')}>
          <p>{t('nessunaStampanteRimedio')}</p>
        </Avviso>
      )}
      {elenco.length > 0 && (
        <CampoSelezione
          nome="stampante"
          etichetta={t('stampante')}
          valore={stampante ?? ''}
          cambia={setScelta}
          opzioni={elenco.map(({ nome, descrizione, pronta }) => ({
            valore: nome,
            nome: `${descrizione || nome}${pronta ? '' : ` (${t('nonPronta')})`}`,
          }))}
        />
      )}
      <div className="azioni">
        <button
          type="button"
          className="btn btn-primary"
          disabled={lavora || elenco.length === 0}
          onClick={() => void fai(stampa)}
        >
          <Icona nome="stampa" /> {t('stampa')}
        </button>
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={lavora}
          onClick={() => void fai(salva)}
        >
          <Icona nome="salva" /> {t('salva')}
        </button>
      </div>
      {esito &&
        ('bene' in esito ? (
          <Avviso gravita="bene" annuncia titolo={esito.bene} />
        ) : (
          <Avviso gravita="errore" annuncia titolo={esito.messaggio}>
            <p>{esito.rimedio}</p>
          </Avviso>
        ))}
    </section>
  );
}
