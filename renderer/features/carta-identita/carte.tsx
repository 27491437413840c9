import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CartaEmessa } from '#contract/wa/carta-identita.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { CampoScelta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { Avviso, Distintivo, StatoVuoto, type Gravita } from '../../ui/stati.tsx';
import { Griglia } from '../../ui/tabella/index.tsx';

const toni: Readonly<Record<CartaEmessa['stato'], Gravita | 'neutro'>> = {
  ...{ 'in-corso': 'bene', scaduta: 'attenzione', annullata: 'neutro', ritirata: 'neutro' },
  ...{ smarrita: 'errore', rubata: 'errore' },
};

/** Six months from a day: what the office may call people for. */
function fraSeiMesi(giorno: string): string {
  const [anno = 0, mese = 0] = giorno.split('-').map(Number);
  const dopo = mese + 6;
  const quando =
    dopo > 12
      ? `${anno + 1}-${String(dopo - 12).padStart(2, '0')}`
      : `${anno}-${String(dopo).padStart(2, '0')}`;
  return `${quando}-28`;
}

/** Cards of the office; `agenda`: those that expire within six months, the first to expire first. */
export function RegistroCarte({ agenda }: { readonly agenda: boolean }): ReactNode {
  const { t } = usaParole('carta-identita');
  const [testo, setTesto] = useState('');
  const [aperta, setAperta] = useState<CartaEmessa>();
  const giorno = oggi();
  const richiesta = agenda
    ? { scadenzaDal: giorno, scadenzaAl: fraSeiMesi(giorno) }
    : { ...(testo.trim() !== '' && { testo: testo.trim() }) };
  const lettura = useQuery({
    queryKey: ['carte-emesse', richiesta],
    queryFn: () => chiama('registro.carteEmesse', richiesta),
    gcTime: 0,
  });
  const { data } = lettura;
  return (
    <>
      {!agenda && (
        <CampoTesto
          nome="carte-cerca"
          etichetta={t('registro.cerca')}
          nota={t('registro.cercaNota')}
          valore={testo}
          cambia={setTesto}
          massimo={80}
          facoltativo
        />
      )}
      {data && !data.ok ? (
        <NonLetta
          messaggio={data.errore.messaggio}
          rimedio={data.errore.rimedio}
          etichetta={t('ui:riprova')}
          rileggi={() => void lettura.refetch()}
        />
      ) : (
        <Griglia<CartaEmessa>
          nome={agenda ? 'scadenze-carte' : 'registro-carte'}
          didascalia={t(agenda ? 'parti.scadenze' : 'parti.registro')}
          righe={data?.ok ? data.valore.carte : []}
          attesa={data === undefined}
          altre={data?.ok === true && data.valore.altre}
          chiave={({ numero }) => numero}
          apri={setAperta}
          colonne={[
            { chiave: 'numero', nome: t('registro.numero'), stretta: true, valore: ({ numero }) => numero },
            {
              chiave: 'chi',
              nome: t('registro.chi'),
              valore: ({ cognome, nome }) => `${cognome} ${nome}`.trim(),
            },
            {
              chiave: 'rilascio',
              nome: t('registro.rilascio'),
              stretta: true,
              valore: ({ rilascio }) => mostraGiorno(rilascio),
              ordine: ({ rilascio }) => rilascio,
            },
            {
              chiave: 'scadenza',
              nome: t('registro.scadenza'),
              stretta: true,
              valore: ({ scadenza }) => mostraGiorno(scadenza),
              ordine: ({ scadenza }) => scadenza ?? '',
            },
            {
              ...{ chiave: 'stato', nome: t('registro.stato'), stretta: true },
              valore: ({ stato }) => t(`registro.stati.${stato}`),
              cella: ({ stato }) => (
                <Distintivo tono={toni[stato]}>{t(`registro.stati.${stato}`)}</Distintivo>
              ),
            },
          ]}
          vuoto={
            <StatoVuoto icona="documento" titolo={t(agenda ? 'registro.nessunaScadenza' : 'registro.vuoto')}>
              <p>{t('registro.vuotoTesto')}</p>
            </StatoVuoto>
          }
        />
      )}
      {aperta && (
        <Carta
          carta={aperta}
          chiudi={() => {
            setAperta(undefined);
            void lettura.refetch();
          }}
        />
      )}
    </>
  );
}

/** One card, and what can be said of it: that it was lost or stolen; its annulment is an act of the register. */
function Carta({ carta, chiudi }: { readonly carta: CartaEmessa; readonly chiudi: () => void }): ReactNode {
  const { t } = usaParole('carta-identita');
  const { vai } = usaNavigazione();
  const [sorte, setSorte] = useState<'smarrita' | 'rubata'>('smarrita');
  const [denuncia, setDenuncia] = useState('');
  const [detto, setDetto] = useState<{ bene: boolean; titolo: string; rimedio?: string }>();
  const titolo = t('registro.carta', { numero: carta.numero });
  const viva = carta.stato === 'in-corso' || carta.stato === 'scaduta';

  async function segnala(): Promise<void> {
    if (denuncia.trim().length < 3) {
      setDetto({ bene: false, titolo: t('registro.mancaDenuncia') });
      return;
    }
    const esito = await chiama('registro.segnalaCarta', { numero: carta.numero, sorte, denuncia });
    setDetto(
      esito.ok
        ? { bene: true, titolo: t('registro.segnalata') }
        : { bene: false, titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio },
    );
  }

  return (
    <Dialogo
      titolo={titolo}
      chiudi={chiudi}
      azioni={
        carta.stato !== 'ritirata' && (
          <button
            type="button"
            className="btn btn-outline-danger"
            onClick={() => {
              vai({
                nome: 'annullamento',
                operazione: carta.idOperazioneANPR,
                titolo,
                soggetto: carta.soggetto,
              });
            }}
          >
            {t('registro.annulla')}
          </button>
        )
      }
    >
      <Coppie
        voci={[
          [t('registro.chi'), `${carta.cognome} ${carta.nome}`],
          [t('registro.rilascio'), mostraGiorno(carta.rilascio)],
          [t('registro.scadenza'), mostraGiorno(carta.scadenza)],
          [t('registro.stato'), t(`registro.stati.${carta.stato}`)],
          [t('registro.precedente'), carta.precedente],
          [t('registro.denuncia'), carta.denuncia],
        ]}
      />
      <p>{t('registro.annullaNota')}</p>
      {viva && (
        <>
          <CampoScelta
            nome="carta-sorte"
            etichetta={t('registro.sorte')}
            inRiga
            valore={sorte}
            cambia={(valore) => {
              setSorte(valore === 'rubata' ? 'rubata' : 'smarrita');
            }}
            opzioni={(['smarrita', 'rubata'] as const).map((una) => ({
              valore: una,
              nome: t(`registro.stati.${una}`),
            }))}
          />
          <CampoTesto
            nome="carta-denuncia"
            etichetta={t('registro.denuncia')}
            valore={denuncia}
            cambia={setDenuncia}
            massimo={200}
          />
          <button type="button" className="btn btn-outline-primary" onClick={() => void segnala()}>
            {t('registro.segnala')}
          </button>
        </>
      )}
      {detto && (
        <Avviso gravita={detto.bene ? 'bene' : 'errore'} titolo={detto.titolo} annuncia>
          {detto.rimedio !== undefined && <p>{detto.rimedio}</p>}
        </Avviso>
      )}
    </Dialogo>
  );
}
