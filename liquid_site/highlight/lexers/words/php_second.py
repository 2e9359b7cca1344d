"""The second half of the functions of PHP that Rouge 4.7.0 knows; see `php`."""

BUILTINS = """
memory: get_peak_usage get_usage reset_peak_usage
mhash: count get_block_size get_hash_name keygen_s2k
mqseries: back begin close cmit conn connx disc get inq open put put1 set strerror
msg: get_queue queue_exists receive remove_queue send set_queue stat_queue
mt: getrandmax rand srand
mysql: affected_rows client_encoding close connect create_db data_seek db_name db_query drop_db errno error
mysql: escape_string
mysql: fetch_array fetch_assoc fetch_field fetch_lengths fetch_object fetch_row field_flags field_len field_name
mysql: field_seek
mysql: field_table field_type free_result get_client_info get_host_info get_proto_info get_server_info info insert_id
mysql: list_dbs
mysql: list_fields list_processes list_tables num_fields num_rows pconnect ping query real_escape_string result
mysql: select_db
mysql: set_charset stat tablename thread_id unbuffered_query
mysqli: connect execute get_client_stats get_links_stats report
ob: clean end_clean end_flush flush get_clean get_contents get_flush get_length get_level get_status gzhandler
ob: iconv_handler
ob: implicit_flush list_handlers start tidyhandler
oci: bind_array_by_name bind_by_name cancel client_version close commit connect define_by_name error execute fetch
oci: fetch_all
oci: fetch_array fetch_assoc fetch_object fetch_row field_is_null field_name field_precision field_scale field_size
oci: field_type
oci: field_type_raw free_descriptor free_statement get_implicit_resultset lob_copy lob_is_equal new_collection
oci: new_connect
oci: new_cursor new_descriptor num_fields num_rows parse password_change pconnect register_taf_callback result
oci: rollback
oci: server_version set_action set_call_timeout set_client_identifier set_client_info set_db_operation set_edition
oci: set_module_name set_prefetch set_prefetch_lob statement_type unregister_taf_callback
odbc: autocommit binmode close close_all columnprivileges columns commit connect connection_string_is_quoted
odbc: connection_string_quote connection_string_should_quote cursor data_source do error errormsg exec execute
odbc: fetch_array
odbc: fetch_into fetch_object fetch_row field_len field_name field_num field_precision field_scale field_type
odbc: foreignkeys
odbc: free_result gettypeinfo longreadlen next_result num_fields num_rows pconnect prepare primarykeys
odbc: procedurecolumns
odbc: procedures result result_all rollback setoption specialcolumns statistics tableprivileges tables
opcache: compile_file get_configuration get_status invalidate is_script_cached reset
openal: buffer_create buffer_data buffer_destroy buffer_get buffer_loadwav context_create context_current
openal: context_destroy
openal: context_process context_suspend device_close device_open listener_get listener_set source_create
openal: source_destroy
openal: source_get source_pause source_play source_rewind source_set source_stop stream
openssl: cipher_iv_length cipher_key_length cms_decrypt cms_encrypt cms_read cms_sign cms_verify csr_export
openssl: csr_export_to_file
openssl: csr_get_public_key csr_get_subject csr_new csr_sign decrypt dh_compute_key digest encrypt error_string
openssl: free_key
openssl: get_cert_locations get_cipher_methods get_curve_names get_md_methods get_privatekey get_publickey open pbkdf2
openssl: pkcs12_export pkcs12_export_to_file pkcs12_read pkcs7_decrypt pkcs7_encrypt pkcs7_read pkcs7_sign
openssl: pkcs7_verify
openssl: pkey_derive pkey_export pkey_export_to_file pkey_free pkey_get_details pkey_get_private pkey_get_public
openssl: pkey_new
openssl: private_decrypt private_encrypt public_decrypt public_encrypt random_pseudo_bytes seal sign spki_export
openssl: spki_export_challenge spki_new spki_verify verify x509_check_private_key x509_checkpurpose x509_export
openssl: x509_export_to_file x509_fingerprint x509_free x509_parse x509_read x509_verify
parse: ini_file ini_string str url
password: algos get_info hash needs_rehash verify
pcntl: alarm async_signals errno exec fork get_last_error getcpuaffinity getpriority rfork setcpuaffinity setpriority
pcntl: signal
pcntl: signal_dispatch signal_get_handler sigprocmask sigtimedwait sigwaitinfo strerror unshare wait waitid waitpid
pcntl: wexitstatus
pcntl: wifexited wifsignaled wifstopped wstopsig wtermsig
pg: affected_rows cancel_query client_encoding close connect connect_poll connection_busy connection_reset
pg: connection_status
pg: consume_input convert copy_from copy_to dbname delete end_copy escape_bytea escape_identifier escape_literal
pg: escape_string
pg: execute fetch_all fetch_all_columns fetch_array fetch_assoc fetch_object fetch_result fetch_row field_is_null
pg: field_name
pg: field_num field_prtlen field_size field_table field_type field_type_oid flush free_result get_notify get_pid
pg: get_result host
pg: insert last_error last_notice last_oid lo_close lo_create lo_export lo_import lo_open lo_read lo_read_all lo_seek
pg: lo_tell
pg: lo_truncate lo_unlink lo_write meta_data num_fields num_rows options parameter_status pconnect ping port prepare
pg: put_line
pg: query query_params result_error result_error_field result_memory_size result_seek result_status select
pg: send_execute
pg: send_prepare send_query send_query_params set_chunked_rows_size set_client_encoding set_error_context_visibility
pg: set_error_verbosity socket trace transaction_status tty unescape_bytea untrace update version
php: ini_loaded_file ini_scanned_files sapi_name strip_whitespace uname
phpdbg: break_file break_function break_method break_next clear color end_oplog exec get_executable prompt start_oplog
posix: access ctermid eaccess errno fpathconf get_last_error getcwd getegid geteuid getgid getgrgid getgrnam getgroups
posix: getlogin
posix: getpgid getpgrp getpid getppid getpwnam getpwuid getrlimit getsid getuid initgroups isatty kill mkfifo mknod
posix: pathconf
posix: setegid seteuid setgid setpgid setrlimit setsid setuid strerror sysconf times ttyname uname
preg: filter grep last_error last_error_msg match match_all quote replace replace_callback replace_callback_array
preg: split
proc: close get_status nice open terminate
ps: add_bookmark add_launchlink add_locallink add_note add_pdflink add_weblink arc arcn begin_page begin_pattern
ps: begin_template
ps: circle clip close close_image closepath closepath_stroke continue_text curveto delete end_page end_pattern
ps: end_template fill
ps: fill_stroke findfont get_buffer get_parameter get_value hyphenate include_file lineto makespotcolor moveto new
ps: open_file
ps: open_image open_image_file open_memory_image place_image rect restore rotate save scale set_border_color
ps: set_border_dash
ps: set_border_style set_info set_parameter set_text_pos set_value setcolor setdash setflat setfont setgray setlinecap
ps: setlinejoin setlinewidth setmiterlimit setoverprintmode setpolydash shading shading_pattern shfill show show2
ps: show_boxed
ps: show_xy show_xy2 string_geometry stringwidth stroke symbol symbol_name symbol_width translate
pspell: add_to_personal add_to_session check clear_session config_create config_data_dir config_dict_dir config_ignore
pspell: config_mode config_personal config_repl config_runtogether config_save_repl new new_config new_personal
pspell: save_wordlist
pspell: store_replacement suggest
radius: acct_open add_server auth_open close config create_request cvt_addr cvt_int cvt_string demangle
radius: demangle_mppe_key
radius: get_attr get_tagged_attr_data get_tagged_attr_tag get_vendor_attr put_addr put_attr put_int put_string
radius: put_vendor_addr
radius: put_vendor_attr put_vendor_int put_vendor_string request_authenticator salt_encrypt_attr send_request
radius: server_secret
radius: strerror
readline: add_history callback_handler_install callback_handler_remove callback_read_char clear_history
readline: completion_function info
readline: list_history on_new_line read_history redisplay write_history
restore: error_handler exception_handler include_path
rnp: backend_string backend_version decrypt dump_packets dump_packets_to_json ffi_create ffi_destroy
rnp: ffi_set_pass_provider
rnp: import_keys import_signatures key_export key_export_autocrypt key_export_revocation key_get_info key_remove
rnp: key_revoke
rnp: list_keys load_keys load_keys_from_path locate_key op_encrypt op_generate_key op_sign op_sign_cleartext
rnp: op_sign_detached
rnp: op_verify op_verify_detached save_keys save_keys_to_path supported_features version_string version_string_full
rrd: create error fetch first graph info last lastupdate restore tune update version xport
runkit7: constant_add constant_redefine constant_remove function_add function_copy function_redefine function_remove
runkit7: function_rename import method_add method_copy method_redefine method_remove method_rename object_id
runkit7: superglobals
runkit7: zval_inspect
sapi: windows_cp_conv windows_cp_get windows_cp_is_utf8 windows_cp_set windows_generate_ctrl_event
sapi: windows_set_ctrl_handler
sapi: windows_vt100_support
sem: acquire get release remove
session: abort cache_expire cache_limiter commit create_id decode destroy encode gc get_cookie_params id module_name
session: name
session: regenerate_id register_shutdown reset save_path set_cookie_params set_save_handler start status unset
session: write_close
set: error_handler exception_handler file_buffer include_path time_limit
shm: attach detach get_var has_var put_var remove remove_var
shmop: close delete open read size write
simdjson: decode is_valid key_count key_exists key_value
simplexml: import_dom load_file load_string
snmp: get_quick_print get_valueretrieval read_mib set_enum_print set_oid_numeric_print set_oid_output_format
snmp: set_quick_print
snmp: set_valueretrieval
snmp2: get getnext real_walk set walk
snmp3: get getnext real_walk set walk
socket: accept addrinfo_bind addrinfo_connect addrinfo_explain addrinfo_lookup atmark bind clear_error close
socket: cmsg_space connect
socket: create create_listen create_pair export_stream get_option get_status getopt getpeername getsockname
socket: import_stream
socket: last_error listen read recv recvfrom recvmsg select send sendmsg sendto set_block set_blocking set_nonblock
socket: set_option
socket: set_timeout setopt shutdown strerror write wsaprotocol_info_export wsaprotocol_info_import
socket: wsaprotocol_info_release
sodium: add base642bin bin2base64 bin2hex compare crypto_aead_aegis128l_decrypt crypto_aead_aegis128l_encrypt
sodium: crypto_aead_aegis128l_keygen crypto_aead_aegis256_decrypt crypto_aead_aegis256_encrypt
sodium: crypto_aead_aegis256_keygen
sodium: crypto_aead_aes256gcm_decrypt crypto_aead_aes256gcm_encrypt crypto_aead_aes256gcm_is_available
sodium: crypto_aead_aes256gcm_keygen crypto_aead_chacha20poly1305_decrypt crypto_aead_chacha20poly1305_encrypt
sodium: crypto_aead_chacha20poly1305_ietf_decrypt crypto_aead_chacha20poly1305_ietf_encrypt
sodium: crypto_aead_chacha20poly1305_ietf_keygen crypto_aead_chacha20poly1305_keygen
sodium: crypto_aead_xchacha20poly1305_ietf_decrypt
sodium: crypto_aead_xchacha20poly1305_ietf_encrypt crypto_aead_xchacha20poly1305_ietf_keygen crypto_auth
sodium: crypto_auth_keygen
sodium: crypto_auth_verify crypto_box crypto_box_keypair crypto_box_keypair_from_secretkey_and_publickey
sodium: crypto_box_open
sodium: crypto_box_publickey crypto_box_publickey_from_secretkey crypto_box_seal crypto_box_seal_open
sodium: crypto_box_secretkey
sodium: crypto_box_seed_keypair crypto_core_ristretto255_add crypto_core_ristretto255_from_hash
sodium: crypto_core_ristretto255_is_valid_point crypto_core_ristretto255_random crypto_core_ristretto255_scalar_add
sodium: crypto_core_ristretto255_scalar_complement crypto_core_ristretto255_scalar_invert
sodium: crypto_core_ristretto255_scalar_mul
sodium: crypto_core_ristretto255_scalar_negate crypto_core_ristretto255_scalar_random
sodium: crypto_core_ristretto255_scalar_reduce
sodium: crypto_core_ristretto255_scalar_sub crypto_core_ristretto255_sub crypto_generichash crypto_generichash_final
sodium: crypto_generichash_init crypto_generichash_keygen crypto_generichash_update crypto_kdf_derive_from_key
sodium: crypto_kdf_keygen
sodium: crypto_kx_client_session_keys crypto_kx_keypair crypto_kx_publickey crypto_kx_secretkey crypto_kx_seed_keypair
sodium: crypto_kx_server_session_keys crypto_pwhash crypto_pwhash_scryptsalsa208sha256
sodium: crypto_pwhash_scryptsalsa208sha256_str
sodium: crypto_pwhash_scryptsalsa208sha256_str_verify crypto_pwhash_str crypto_pwhash_str_needs_rehash
sodium: crypto_pwhash_str_verify
sodium: crypto_scalarmult crypto_scalarmult_base crypto_scalarmult_ristretto255 crypto_scalarmult_ristretto255_base
sodium: crypto_secretbox crypto_secretbox_keygen crypto_secretbox_open crypto_secretstream_xchacha20poly1305_init_pull
sodium: crypto_secretstream_xchacha20poly1305_init_push crypto_secretstream_xchacha20poly1305_keygen
sodium: crypto_secretstream_xchacha20poly1305_pull crypto_secretstream_xchacha20poly1305_push
sodium: crypto_secretstream_xchacha20poly1305_rekey crypto_shorthash crypto_shorthash_keygen crypto_sign
sodium: crypto_sign_detached
sodium: crypto_sign_ed25519_pk_to_curve25519 crypto_sign_ed25519_sk_to_curve25519 crypto_sign_keypair
sodium: crypto_sign_keypair_from_secretkey_and_publickey crypto_sign_open crypto_sign_publickey
sodium: crypto_sign_publickey_from_secretkey crypto_sign_secretkey crypto_sign_seed_keypair
sodium: crypto_sign_verify_detached
sodium: crypto_stream crypto_stream_keygen crypto_stream_xchacha20 crypto_stream_xchacha20_keygen
sodium: crypto_stream_xchacha20_xor
sodium: crypto_stream_xchacha20_xor_ic crypto_stream_xor hex2bin increment memcmp memzero pad unpad
spl: autoload autoload_call autoload_extensions autoload_functions autoload_register autoload_unregister classes
spl: object_hash
spl: object_id
sqlsrv: begin_transaction cancel client_info close commit configure connect errors execute fetch fetch_array
sqlsrv: fetch_object
sqlsrv: field_metadata free_stmt get_config get_field has_rows next_result num_fields num_rows prepare query rollback
sqlsrv: rows_affected send_stream_data server_info
ssdeep: fuzzy_compare fuzzy_hash fuzzy_hash_filename
ssh2: auth_agent auth_hostbased_file auth_none auth_password auth_pubkey_file connect disconnect exec fetch_stream
ssh2: fingerprint
ssh2: forward_accept forward_listen methods_negotiated poll publickey_add publickey_init publickey_list
ssh2: publickey_remove
ssh2: scp_recv scp_send send_eof sftp sftp_chmod sftp_lstat sftp_mkdir sftp_readlink sftp_realpath sftp_rename
ssh2: sftp_rmdir
ssh2: sftp_stat sftp_symlink sftp_unlink shell tunnel
stats: absolute_deviation cdf_beta cdf_binomial cdf_cauchy cdf_chisquare cdf_exponential cdf_f cdf_gamma cdf_laplace
stats: cdf_logistic cdf_negative_binomial cdf_noncentral_chisquare cdf_noncentral_f cdf_noncentral_t cdf_normal
stats: cdf_poisson
stats: cdf_t cdf_uniform cdf_weibull covariance dens_beta dens_cauchy dens_chisquare dens_exponential dens_f
stats: dens_gamma
stats: dens_laplace dens_logistic dens_normal dens_pmf_binomial dens_pmf_hypergeometric dens_pmf_negative_binomial
stats: dens_pmf_poisson dens_t dens_uniform dens_weibull harmonic_mean kurtosis rand_gen_beta rand_gen_chisquare
stats: rand_gen_exponential rand_gen_f rand_gen_funiform rand_gen_gamma rand_gen_ibinomial rand_gen_ibinomial_negative
stats: rand_gen_int rand_gen_ipoisson rand_gen_iuniform rand_gen_noncentral_chisquare rand_gen_noncentral_f
stats: rand_gen_noncentral_t rand_gen_normal rand_gen_t rand_get_seeds rand_phrase_to_seeds rand_ranf rand_setall skew
stats: standard_deviation stat_binomial_coef stat_correlation stat_factorial stat_independent_t stat_innerproduct
stats: stat_paired_t
stats: stat_percentile stat_powersum variance
str: contains decrement ends_with getcsv increment ireplace pad repeat replace rot13 shuffle split starts_with
str: word_count
stream: bucket_append bucket_make_writeable bucket_new bucket_prepend context_create context_get_default
stream: context_get_options
stream: context_get_params context_set_default context_set_option context_set_options context_set_params
stream: copy_to_stream
stream: filter_append filter_prepend filter_register filter_remove get_contents get_filters get_line get_meta_data
stream: get_transports get_wrappers is_local isatty notification_callback register_wrapper resolve_include_path select
stream: set_blocking set_chunk_size set_read_buffer set_timeout set_write_buffer socket_accept socket_client
stream: socket_enable_crypto socket_get_name socket_pair socket_recvfrom socket_sendto socket_server socket_shutdown
stream: supports_lock wrapper_register wrapper_restore wrapper_unregister
substr: compare count replace
svn: add auth_get_parameter auth_set_parameter blame cat checkout cleanup client_version commit delete diff export
svn: fs_abort_txn
svn: fs_apply_text fs_begin_txn2 fs_change_node_prop fs_check_path fs_contents_changed fs_copy fs_delete
svn: fs_dir_entries
svn: fs_file_contents fs_file_length fs_is_dir fs_is_file fs_make_dir fs_make_file fs_node_created_rev fs_node_prop
svn: fs_props_changed fs_revision_prop fs_revision_root fs_txn_root fs_youngest_rev import log ls mkdir repos_create
svn: repos_fs
svn: repos_fs_begin_txn_for_commit repos_fs_commit_txn repos_hotcopy repos_open repos_recover revert status update
swoole: async_dns_lookup async_read async_readfile async_set async_write async_writefile clear_error client_select
swoole: cpu_num errno
swoole: error_log event_add event_defer event_del event_exit event_set event_wait event_write get_local_ip last_error
swoole: load_module select set_process_name strerror timer_after timer_exists timer_tick version
tidy: access_count config_count error_count get_output warning_count
timezone: abbreviations_list identifiers_list location_get name_from_abbr name_get offset_get open transitions_get
timezone: version_get
trader: acos ad add adosc adx adxr apo aroon aroonosc asin atan atr avgprice bbands beta bop cci cdl2crows
trader: cdl3blackcrows
trader: cdl3inside cdl3linestrike cdl3outside cdl3starsinsouth cdl3whitesoldiers cdlabandonedbaby cdladvanceblock
trader: cdlbelthold
trader: cdlbreakaway cdlclosingmarubozu cdlconcealbabyswall cdlcounterattack cdldarkcloudcover cdldoji cdldojistar
trader: cdldragonflydoji cdlengulfing cdleveningdojistar cdleveningstar cdlgapsidesidewhite cdlgravestonedoji
trader: cdlhammer
trader: cdlhangingman cdlharami cdlharamicross cdlhighwave cdlhikkake cdlhikkakemod cdlhomingpigeon cdlidentical3crows
trader: cdlinneck
trader: cdlinvertedhammer cdlkicking cdlkickingbylength cdlladderbottom cdllongleggeddoji cdllongline cdlmarubozu
trader: cdlmatchinglow
trader: cdlmathold cdlmorningdojistar cdlmorningstar cdlonneck cdlpiercing cdlrickshawman cdlrisefall3methods
trader: cdlseparatinglines
trader: cdlshootingstar cdlshortline cdlspinningtop cdlstalledpattern cdlsticksandwich cdltakuri cdltasukigap
trader: cdlthrusting
trader: cdltristar cdlunique3river cdlupsidegap2crows cdlxsidegap3methods ceil cmo correl cos cosh dema div dx ema
trader: errno exp
trader: floor get_compat get_unstable_period ht_dcperiod ht_dcphase ht_phasor ht_sine ht_trendline ht_trendmode kama
trader: linearreg
trader: linearreg_angle linearreg_intercept linearreg_slope ln log10 ma macd macdext macdfix mama mavp max maxindex
trader: medprice mfi
trader: midpoint midprice min minindex minmax minmaxindex minus_di minus_dm mom mult natr obv plus_di plus_dm ppo roc
trader: rocp rocr
trader: rocr100 rsi sar sarext set_compat set_unstable_period sin sinh sma sqrt stddev stoch stochf stochrsi sub sum
trader: t3 tan tanh
trader: tema trange trima trix tsf typprice ultosc var wclprice willr wma
uopz: add_function allow_exit backup compose copy del_function delete extend flags function get_exit_status get_hook
uopz: get_mock
uopz: get_property get_return get_static implement overload redefine rename restore set_hook set_mock set_property
uopz: set_return
uopz: set_static undefine unset_hook unset_mock unset_return
var: dump export representation
variant: abs add and cast cat cmp date_from_timestamp date_to_timestamp div eqv fix get_type idiv imp int mod mul neg
variant: not or pow
variant: round set set_type sub xor
wddx: add_vars deserialize packet_end packet_start serialize_value serialize_vars
win32: add_right_access_service add_service_env_var continue_service create_service delete_service
win32: get_last_control_message
win32: get_service_env_vars pause_service query_service_status read_all_rights_access_service
win32: read_right_access_service
win32: remove_right_access_service remove_service_env_var send_custom_control set_service_exit_code
win32: set_service_exit_mode
win32: set_service_pause_resume_state set_service_status start_service start_service_ctrl_dispatcher stop_service
wincache: fcache_fileinfo fcache_meminfo lock ocache_fileinfo ocache_meminfo refresh_if_changed rplist_fileinfo
wincache: rplist_meminfo
wincache: scache_info scache_meminfo ucache_add ucache_cas ucache_clear ucache_dec ucache_delete ucache_exists
wincache: ucache_get
wincache: ucache_inc ucache_info ucache_meminfo ucache_set unlock
xattr: get list remove set supported
xdiff: file_bdiff file_bdiff_size file_bpatch file_diff file_diff_binary file_merge3 file_patch file_patch_binary
xdiff: file_rabdiff
xdiff: string_bdiff string_bdiff_size string_bpatch string_diff string_diff_binary string_merge3 string_patch
xdiff: string_patch_binary string_rabdiff
xhprof: disable enable sample_disable sample_enable
xml: error_string get_current_byte_index get_current_column_number get_current_line_number get_error_code parse
xml: parse_into_struct parser_create parser_create_ns parser_free parser_get_option parser_set_option
xml: set_character_data_handler
xml: set_default_handler set_element_handler set_end_namespace_decl_handler set_external_entity_ref_handler
xml: set_notation_decl_handler set_object set_processing_instruction_handler set_start_namespace_decl_handler
xml: set_unparsed_entity_decl_handler
xmlrpc: decode decode_request encode encode_request get_type is_fault parse_method_descriptions
xmlrpc: server_add_introspection_data
xmlrpc: server_call_method server_create server_destroy server_register_introspection_callback server_register_method
xmlrpc: set_type
yaml: emit emit_file parse parse_file parse_url
yaz: addinfo ccl_conf ccl_parse close connect database element errno error es es_result get_option hits itemorder
yaz: present range
yaz: record scan scan_result schema search set_option sort syntax wait
zip: close entry_close entry_compressedsize entry_compressionmethod entry_filesize entry_name entry_open entry_read
zip: open read
zlib: decode encode get_coding_type
"""
