/** Every option of the core, once: the command line, the configuration file and the help are read from here. */
export const elencoOpzioni = {
  configurazione: { type: 'string' },
  dati: { type: 'string' },
  ambiente: { type: 'string' },
  'database-url': { type: 'string' },
  porta: { type: 'string' },
  'porta-soap': { type: 'string' },
  'porta-verifica': { type: 'string' },
  'porta-revoca': { type: 'string' },
  'porta-misure': { type: 'string' },
  indirizzo: { type: 'string' },
  'indirizzo-misure': { type: 'string' },
  nome: { type: 'string', multiple: true },
  'url-verifica': { type: 'string' },
  'url-revoca': { type: 'string' },
  proxy: { type: 'string', multiple: true },
  'senza-dimostrativo': { type: 'boolean' },
  'senza-sha1': { type: 'boolean' },
  'agenzia-entrate': { type: 'string' },
  posta: { type: 'string' },
  ora: { type: 'string' },
  aiuto: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Said on the command line alone. */
export const soloDaRiga = ['configurazione', 'aiuto', 'help'] as const;
export type NomeOpzione = keyof typeof elencoOpzioni;

export const uso = `Uso: sportello core [opzioni]
  --configurazione FILE   opzioni da un file JSON, con questi stessi nomi (o variabile SPORTELLO_CONFIGURAZIONE);
                          vale prima la riga di comando, poi l’ambiente, poi il file
  --dati CARTELLA         dove stanno i dati del registro
  --ambiente NOME         formazione (predefinito), prova o produzione
  --database-url URL      PostgreSQL da usare al posto di quello incluso (o variabile DATABASE_URL)
  --porta N               postazioni, TLS con certificato (predefinita 7443; 0: una libera)
  --porta-soap N          servizi SOAP per il software comunale (7444)
  --porta-verifica N      pagina pubblica di verifica dei certificati (7445)
  --porta-revoca N        liste di revoca e OCSP, HTTP (7447; una libera se lo è --porta)
  --porta-misure N        salute e misure per chi sorveglia, HTTP; senza, non ci sono
  --indirizzo A           su cui ascoltare (predefinito 127.0.0.1; 0.0.0.0: tutta la rete)
  --indirizzo-misure A    lo stesso per --porta-misure (predefinito 127.0.0.1)
  --nome NOME             altro nome o indirizzo di questo core, nel suo certificato; si può ripetere
  --url-verifica URL      indirizzo della pagina di verifica visto da fuori, stampato nei codici QR
  --url-revoca URL        indirizzo di liste di revoca e OCSP visto da fuori, scritto nei certificati
  --proxy IP              proxy davanti al core, creduto su chi chiama (X-Forwarded-For); si può ripetere
  --senza-dimostrativo    nessun comune dimostrativo, nessuna carta software
  --senza-sha1            rifiuta le buste SOAP firmate con RSA-SHA1
  --agenzia-entrate URL   chi valida i codici fiscali; senza, lo fa il registro (o variabile SPORTELLO_AGENZIA)
  --posta URL             da cui partono le e-mail, smtp:// o smtps:// (o variabile SPORTELLO_POSTA)
  --ora ISTANTE           ora da cui parte il registro (2026-12-31T23:55:00+01:00), mai in produzione
  --aiuto                 questo testo`;
