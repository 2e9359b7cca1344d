"""The first half of the functions of PHP that Rouge 4.7.0 knows; see `php`."""

BUILTINS = """
: _ __autoload __halt_compiler abs acos acosh addcslashes addslashes array arsort asin asinh asort assert
: assert_options atan
: atan2 atanh base64_decode base64_encode base_convert basename bcadd bcceil bccomp bcdiv bcdivmod bcfloor bcmod bcmul
: bcpow
: bcpowmod bcround bcscale bcsqrt bcsub bin2hex bind_textdomain_codeset bindec bindtextdomain boolval bzclose
: bzcompress
: bzdecompress bzerrno bzerror bzerrstr bzflush bzopen bzread bzwrite call_user_func call_user_func_array ceil chdir
: checkdate
: checkdnsrr chgrp chmod chop chown chr chroot chunk_split clearstatcache cli_get_process_title cli_set_process_title
: closedir
: closelog compact connection_aborted connection_status constant copy cos cosh count count_chars crc32 create_function
: crypt
: current date dcgettext dcngettext decbin dechex decoct define defined deflate_add deflate_init deg2rad delete
: dgettext die dir
: dirname disk_free_space disk_total_space diskfreespace dl dngettext dom_import_simplexml doubleval each easter_date
: easter_days echo empty end enum_exists escapeshellarg escapeshellcmd eval exec exit exp expect_expectl expect_popen
: explode
: expm1 expression extension_loaded extract ezmlm_hash fastcgi_finish_request fclose fdatasync fdiv feof fflush fgetc
: fgetcsv
: fgets fgetss file fileatime filectime filegroup fileinode filemtime fileowner fileperms filesize filetype floatval
: flock floor
: flush fmod fnmatch fopen forward_static_call forward_static_call_array fpassthru fpm_get_status fpow fprintf fputcsv
: fputs
: fread frenchtojd fscanf fseek fsockopen fstat fsync ftell ftok ftruncate function_exists fwrite gd_info
: getallheaders getcwd
: getdate getenv gethostbyaddr gethostbyname gethostbynamel gethostname getimagesize getimagesizefromstring getlastmod
: getmxrr
: getmygid getmyinode getmypid getmyuid getopt getprotobyname getprotobynumber getrandmax getrusage getservbyname
: getservbyport
: getsession gettext gettimeofday gettype glob gmdate gmmktime gmstrftime gregoriantojd gzclose gzcompress gzdecode
: gzdeflate
: gzencode gzeof gzfile gzgetc gzgets gzgetss gzinflate gzopen gzpassthru gzputs gzread gzrewind gzseek gztell
: gzuncompress
: gzwrite hash header header_register_callback header_remove headers_list headers_sent hebrev hebrevc hex2bin hexdec
: highlight_file highlight_string hrtime html_entity_decode htmlentities htmlspecialchars htmlspecialchars_decode
: hypot iconv
: idate idn_to_ascii idn_to_utf8 igbinary_serialize igbinary_unserialize ignore_user_abort image2wbmp
: image_type_to_extension
: image_type_to_mime_type imageaffine imageaffinematrixconcat imageaffinematrixget imagealphablending imageantialias
: imagearc
: imageavif imagebmp imagechar imagecharup imagecolorallocate imagecolorallocatealpha imagecolorat imagecolorclosest
: imagecolorclosestalpha imagecolorclosesthwb imagecolordeallocate imagecolorexact imagecolorexactalpha
: imagecolormatch
: imagecolorresolve imagecolorresolvealpha imagecolorset imagecolorsforindex imagecolorstotal imagecolortransparent
: imageconvolution imagecopy imagecopymerge imagecopymergegray imagecopyresampled imagecopyresized imagecreate
: imagecreatefromavif imagecreatefrombmp imagecreatefromgd imagecreatefromgd2 imagecreatefromgd2part
: imagecreatefromgif
: imagecreatefromjpeg imagecreatefrompng imagecreatefromstring imagecreatefromtga imagecreatefromwbmp
: imagecreatefromwebp
: imagecreatefromxbm imagecreatefromxpm imagecreatetruecolor imagecrop imagecropauto imagedashedline imagedestroy
: imageellipse
: imagefill imagefilledarc imagefilledellipse imagefilledpolygon imagefilledrectangle imagefilltoborder imagefilter
: imageflip
: imagefontheight imagefontwidth imageftbbox imagefttext imagegammacorrect imagegd imagegd2 imagegetclip
: imagegetinterpolation
: imagegif imagegrabscreen imagegrabwindow imageinterlace imageistruecolor imagejpeg imagelayereffect imageline
: imageloadfont
: imageopenpolygon imagepalettecopy imagepalettetotruecolor imagepng imagepolygon imagerectangle imageresolution
: imagerotate
: imagesavealpha imagescale imagesetbrush imagesetclip imagesetinterpolation imagesetpixel imagesetstyle
: imagesetthickness
: imagesettile imagestring imagestringup imagesx imagesy imagetruecolortopalette imagettfbbox imagettftext imagetypes
: imagewbmp
: imagewebp imagexbm implode in_array inet_ntop inet_pton intdiv interface_exists intval ip2long iptcembed iptcparse
: isset
: jddayofweek jdmonthname jdtofrench jdtogregorian jdtojewish jdtojulian jdtounix jewishtojd join jpeg2wbmp juliantojd
: key
: key_exists krsort ksort lcfirst lcg_value lchgrp lchown levenshtein link linkinfo list localeconv localtime log
: log10 log1p
: long2ip lstat ltrim mail max md5 md5_file mdecrypt_generic memcache_debug metaphone method_exists mhash microtime
: mime_content_type min mkdir mktime money_format move_uploaded_file natcasesort natsort net_get_interfaces next
: ngettext nl2br
: nl_langinfo number_format oauth_get_sbs oauth_urlencode octdec opendir openlog ord output_add_rewrite_var
: output_reset_rewrite_vars pack passthru pathinfo pclose pfsockopen phpcredits phpinfo phpversion pi png2wbmp popen
: pos pow
: prev print print_r printf property_exists putenv quoted_printable_decode quoted_printable_encode quotemeta rad2deg
: rand
: random_bytes random_int range rar_wrapper_cache_stats rawurldecode rawurlencode read_exif_data readdir readfile
: readgzfile
: readline readlink realpath realpath_cache_get realpath_cache_size recode recode_file recode_string
: register_shutdown_function
: register_tick_function rename request_parse_body reset rewind rewinddir rmdir round rpmaddtag rpmdbinfo rpmdbsearch
: rpmdefine
: rpmexpand rpmexpandnumeric rpmgetsymlink rpminfo rpmvercmp rrdc_disconnect rsort rtrim scandir scoutapm_get_calls
: scoutapm_list_instrumented_functions seaslog_get_author seaslog_get_version serialize setcookie setlocale
: setrawcookie settype
: sha1 sha1_file shell_exec show_source shuffle similar_text sin sinh sizeof sleep snmpget snmpgetnext snmprealwalk
: snmpset
: snmpwalk snmpwalkoid solr_get_version sort soundex sprintf sqrt srand sscanf stat stomp_connect_error stomp_version
: strcasecmp
: strchr strcmp strcoll strcspn strftime strip_tags stripcslashes stripos stripslashes stristr strlen strnatcasecmp
: strnatcmp
: strncasecmp strncmp strpbrk strpos strptime strrchr strrev strripos strrpos strspn strstr strtok strtolower
: strtotime
: strtoupper strtr strval substr symlink sys_get_temp_dir sys_getloadavg syslog system taint tan tanh tcpwrap_check
: tempnam
: textdomain time time_nanosleep time_sleep_until tmpfile token_get_all token_name touch trait_exists trigger_error
: trim uasort
: ucfirst ucwords uksort umask uniqid unixtojd unlink unpack unregister_tick_function unserialize unset untaint
: urldecode
: urlencode use_soap_error_handler user_error usleep usort utf8_decode utf8_encode version_compare vfprintf virtual
: vprintf
: vsprintf wordwrap zend_thread_id zend_version zookeeper_dispatch
apache: child_terminate get_modules get_version getenv lookup_uri note request_headers response_headers setenv
apcu: add cache_info cas clear_cache dec delete enabled entry exists fetch inc key_info sma_info store
array: all any change_key_case chunk column combine count_values diff diff_assoc diff_key diff_uassoc diff_ukey fill
array: fill_keys
array: filter find find_key first flip intersect intersect_assoc intersect_key intersect_uassoc intersect_ukey is_list
array: key_exists key_first key_last keys last map merge merge_recursive multisort pad pop product push rand reduce
array: replace
array: replace_recursive reverse search shift slice splice sum udiff udiff_assoc udiff_uassoc uintersect
array: uintersect_assoc
array: uintersect_uassoc unique unshift values walk walk_recursive
cal: days_in_month from_jd info to_jd
class: alias exists implements parents uses
com: create_guid event_sink get_active_object load_typelib message_pump print_typeinfo
convert: cyr_string uudecode uuencode
crypt: checksalt gensalt preferred_method
ctype: alnum alpha cntrl digit graph lower print punct space upper xdigit
cubrid: bind close_prepare close_request col_get col_size column_names column_types commit connect connect_with_url
cubrid: current_oid
cubrid: disconnect drop error_code error_code_facility error_msg execute fetch free_result get get_autocommit
cubrid: get_charset
cubrid: get_class_name get_client_info get_db_parameter get_query_timeout get_server_info insert_id is_instance
cubrid: lob2_bind
cubrid: lob2_close lob2_export lob2_import lob2_new lob2_read lob2_seek lob2_seek64 lob2_size lob2_size64 lob2_tell
cubrid: lob2_tell64
cubrid: lob2_write lob_close lob_export lob_get lob_send lob_size lock_read lock_write move_cursor next_result
cubrid: num_cols num_rows
cubrid: pconnect pconnect_with_url prepare put rollback schema seq_drop seq_insert seq_put set_add set_autocommit
cubrid: set_db_parameter set_drop set_query_timeout version
curl: close copy_handle errno error escape exec getinfo init multi_add_handle multi_close multi_errno multi_exec
curl: multi_getcontent multi_info_read multi_init multi_remove_handle multi_select multi_setopt multi_strerror pause
curl: reset
curl: setopt setopt_array share_close share_errno share_init share_init_persistent share_setopt share_strerror
curl: strerror unescape
curl: upkeep version
date: add create create_from_format create_immutable create_immutable_from_format date_set default_timezone_get
date: default_timezone_set diff format get_last_errors interval_create_from_date_string interval_format isodate_set
date: modify
date: offset_get parse parse_from_format sub sun_info sunrise sunset time_set timestamp_get timestamp_set timezone_get
date: timezone_set
db2: autocommit bind_param client_info close column_privileges columns commit conn_error conn_errormsg connect
db2: cursor_type
db2: escape_string exec execute fetch_array fetch_assoc fetch_both fetch_object fetch_row field_display_size
db2: field_name
db2: field_num field_precision field_scale field_type field_width foreign_keys free_result free_stmt get_option
db2: last_insert_id
db2: lob_read next_result num_fields num_rows pclose pconnect prepare primary_keys procedure_columns procedures result
db2: rollback
db2: server_info set_option special_columns statistics stmt_error stmt_errormsg table_privileges tables
dba: close delete exists fetch firstkey handlers insert key_split list nextkey open optimize popen replace sync
dbase: add_record close create delete_record get_header_info get_record get_record_with_names numfields numrecords
dbase: open pack
dbase: replace_record
debug: backtrace print_backtrace zval_dump
dio: close fcntl open read seek stat tcsetattr truncate write
dns: check_record get_mx get_record
eio: busy cancel chmod chown close custom dup2 event_loop fallocate fchmod fchown fdatasync fstat fstatvfs fsync
eio: ftruncate
eio: futime get_event_stream get_last_error grp grp_add grp_cancel grp_limit init link lstat mkdir mknod nop npending
eio: nready
eio: nreqs nthreads open poll read readahead readdir readlink realpath rename rmdir seek sendfile set_max_idle
eio: set_max_parallel
eio: set_max_poll_reqs set_max_poll_time set_min_parallel stat statvfs symlink sync sync_file_range syncfs truncate
eio: unlink utime
eio: write
enchant: broker_describe broker_dict_exists broker_free broker_free_dict broker_get_dict_path broker_get_error
enchant: broker_init
enchant: broker_list_dicts broker_request_dict broker_request_pwl_dict broker_set_dict_path broker_set_ordering
enchant: dict_add
enchant: dict_add_to_personal dict_add_to_session dict_check dict_describe dict_get_error dict_is_added
enchant: dict_is_in_session
enchant: dict_quick_check dict_store_replacement dict_suggest
error: clear_last get_last log reporting
exif: imagetype read_data tagname thumbnail
fann: cascadetrain_on_data cascadetrain_on_file clear_scaling_params copy create_from_file create_shortcut
fann: create_shortcut_array
fann: create_sparse create_sparse_array create_standard create_standard_array create_train create_train_from_callback
fann: descale_input descale_output descale_train destroy destroy_train duplicate_train_data get_activation_function
fann: get_activation_steepness get_bias_array get_bit_fail get_bit_fail_limit get_cascade_activation_functions
fann: get_cascade_activation_functions_count get_cascade_activation_steepnesses
fann: get_cascade_activation_steepnesses_count
fann: get_cascade_candidate_change_fraction get_cascade_candidate_limit get_cascade_candidate_stagnation_epochs
fann: get_cascade_max_cand_epochs get_cascade_max_out_epochs get_cascade_min_cand_epochs get_cascade_min_out_epochs
fann: get_cascade_num_candidate_groups get_cascade_num_candidates get_cascade_output_change_fraction
fann: get_cascade_output_stagnation_epochs get_cascade_weight_multiplier get_connection_array get_connection_rate
fann: get_errno
fann: get_errstr get_layer_array get_learning_momentum get_learning_rate get_mse get_network_type get_num_input
fann: get_num_layers
fann: get_num_output get_quickprop_decay get_quickprop_mu get_rprop_decrease_factor get_rprop_delta_max
fann: get_rprop_delta_min
fann: get_rprop_delta_zero get_rprop_increase_factor get_sarprop_step_error_shift
fann: get_sarprop_step_error_threshold_factor
fann: get_sarprop_temperature get_sarprop_weight_decay_shift get_total_connections get_total_neurons
fann: get_train_error_function
fann: get_train_stop_function get_training_algorithm init_weights length_train_data merge_train_data
fann: num_input_train_data
fann: num_output_train_data print_error randomize_weights read_train_from_file reset_errno reset_errstr reset_mse run
fann: save
fann: save_train scale_input scale_input_train_data scale_output scale_output_train_data scale_train scale_train_data
fann: set_activation_function set_activation_function_hidden set_activation_function_layer
fann: set_activation_function_output
fann: set_activation_steepness set_activation_steepness_hidden set_activation_steepness_layer
fann: set_activation_steepness_output
fann: set_bit_fail_limit set_callback set_cascade_activation_functions set_cascade_activation_steepnesses
fann: set_cascade_candidate_change_fraction set_cascade_candidate_limit set_cascade_candidate_stagnation_epochs
fann: set_cascade_max_cand_epochs set_cascade_max_out_epochs set_cascade_min_cand_epochs set_cascade_min_out_epochs
fann: set_cascade_num_candidate_groups set_cascade_output_change_fraction set_cascade_output_stagnation_epochs
fann: set_cascade_weight_multiplier set_error_log set_input_scaling_params set_learning_momentum set_learning_rate
fann: set_output_scaling_params set_quickprop_decay set_quickprop_mu set_rprop_decrease_factor set_rprop_delta_max
fann: set_rprop_delta_min set_rprop_delta_zero set_rprop_increase_factor set_sarprop_step_error_shift
fann: set_sarprop_step_error_threshold_factor set_sarprop_temperature set_sarprop_weight_decay_shift
fann: set_scaling_params
fann: set_train_error_function set_train_stop_function set_training_algorithm set_weight set_weight_array
fann: shuffle_train_data
fann: subset_train_data test test_data train train_epoch train_on_data train_on_file
fbird: add_user affected_rows backup blob_add blob_cancel blob_close blob_create blob_echo blob_get blob_import
fbird: blob_info
fbird: blob_open close commit commit_ret connect db_info delete_user drop_db errcode errmsg execute fetch_assoc
fbird: fetch_object
fbird: fetch_row field_info free_event_handler free_query free_result gen_id maintain_db modify_user name_result
fbird: num_fields
fbird: num_params param_info pconnect prepare query restore rollback rollback_ret server_info service_attach
fbird: service_detach
fbird: set_event_handler trans wait_event
fdf: add_doc_javascript add_template close create enum_values errno error get_ap get_attachment get_encoding get_file
fdf: get_flags
fdf: get_opt get_status get_value get_version header next_field_name open open_string remove_item save save_string
fdf: set_ap
fdf: set_encoding set_file set_flags set_javascript_action set_on_import_javascript set_opt set_status
fdf: set_submit_form_action
fdf: set_target_frame set_value set_version
file: exists get_contents put_contents
filter: has_var id input input_array list var var_array
finfo: buffer close file open set_flags
ftp: alloc append cdup chdir chmod close connect delete exec fget fput get get_option login mdtm mkdir mlsd
ftp: nb_continue nb_fget
ftp: nb_fput nb_get nb_put nlist pasv put pwd quit raw rawlist rename rmdir set_option site size ssl_connect systype
func: get_arg get_args num_args
gc: collect_cycles disable enable enabled mem_caches status
geoip: asnum_by_name continent_code_by_name country_code3_by_name country_code_by_name country_name_by_name
geoip: database_info
geoip: db_avail db_filename db_get_all_info domain_by_name id_by_name isp_by_name netspeedcell_by_name org_by_name
geoip: record_by_name region_by_name region_name_by_code setup_custom_directory time_zone_by_country_and_region
get: browser called_class cfg_var class class_methods class_vars current_user debug_type declared_classes
get: declared_interfaces
get: declared_traits defined_constants defined_functions defined_vars error_handler exception_handler extension_funcs
get: headers
get: html_translation_table include_path included_files loaded_extensions magic_quotes_gpc magic_quotes_runtime
get: mangled_object_vars meta_tags object_vars parent_class required_files resource_id resource_type resources
gmp: abs add and binomial clrbit cmp com div div_q div_qr div_r divexact export fact gcd gcdext hamdist import init
gmp: intval
gmp: invert jacobi kronecker lcm legendre mod mul neg nextprime or perfect_power perfect_square popcount pow powm
gmp: prob_prime
gmp: random random_bits random_range random_seed root rootrem scan0 scan1 setbit sign sqrt sqrtrem strval sub testbit
gmp: xor
gnupg: adddecryptkey addencryptkey addsignkey cleardecryptkeys clearencryptkeys clearsignkeys decrypt decryptverify
gnupg: deletekey
gnupg: encrypt encryptsign export getengineinfo geterror geterrorinfo getprotocol gettrustlist import init keyinfo
gnupg: listsignatures setarmor seterrormode setsignmode sign verify
grapheme: extract str_split stripos stristr strlen strpos strripos strrpos strstr substr
hash: algos copy equals file final hkdf hmac hmac_algos hmac_file init pbkdf2 update update_file update_stream
http: build_query clear_last_response_headers get_last_response_headers response_code
ibase: add_user affected_rows backup blob_add blob_cancel blob_close blob_create blob_echo blob_get blob_import
ibase: blob_info
ibase: blob_open close commit commit_ret connect db_info delete_user drop_db errcode errmsg execute fetch_assoc
ibase: fetch_object
ibase: fetch_row field_info free_event_handler free_query free_result gen_id maintain_db modify_user name_result
ibase: num_fields
ibase: num_params param_info pconnect prepare query restore rollback rollback_ret server_info service_attach
ibase: service_detach
ibase: set_event_handler trans wait_event
iconv: get_encoding mime_decode mime_decode_headers mime_encode set_encoding strlen strpos strrpos substr
imap: 8bit alerts append base64 binary body bodystruct check clearflag_full close create createmailbox delete
imap: deletemailbox
imap: errors expunge fetch_overview fetchbody fetchheader fetchmime fetchstructure fetchtext gc get_quota
imap: get_quotaroot getacl
imap: getmailboxes getsubscribed header headerinfo headers is_open last_error list listmailbox listscan listsubscribed
imap: lsub mail
imap: mail_compose mail_copy mail_move mailboxmsginfo mime_header_decode msgno mutf7_to_utf8 num_msg num_recent open
imap: ping qprint
imap: rename renamemailbox reopen rfc822_parse_adrlist rfc822_parse_headers rfc822_write_address savebody scan
imap: scanmailbox
imap: search set_quota setacl setflag_full sort status subscribe thread timeout uid undelete unsubscribe utf7_decode
imap: utf7_encode
imap: utf8 utf8_to_mutf7
inflate: add get_read_len get_status init
ini: alter get get_all parse_quantity restore set
inotify: add_watch init queue_len read rm_watch
intl: error_name get_error_code get_error_message is_failure
is: a array bool callable countable dir double executable file finite float infinite int integer iterable link long
is: nan null
is: numeric object readable real resource scalar soap_fault string subclass_of tainted uploaded_file writable
is: writeable
iterator: apply count to_array
json: decode encode last_error last_error_msg validate
ldap: 8859_to_t61 add add_ext bind bind_ext close compare connect connect_wallet control_paged_result
ldap: control_paged_result_response count_entries count_references delete delete_ext dn2ufn err2str errno error escape
ldap: exop
ldap: exop_passwd exop_refresh exop_sync exop_whoami explode_dn first_attribute first_entry first_reference
ldap: free_result
ldap: get_attributes get_dn get_entries get_option get_values get_values_len list mod_add mod_add_ext mod_del
ldap: mod_del_ext
ldap: mod_replace mod_replace_ext modify modify_batch next_attribute next_entry next_reference parse_exop
ldap: parse_reference
ldap: parse_result read rename rename_ext sasl_bind search set_option set_rebind_proc sort start_tls t61_to_8859
ldap: unbind
libxml: clear_errors disable_entity_loader get_errors get_external_entity_loader get_last_error
libxml: set_external_entity_loader
libxml: set_streams_context use_internal_errors
lzf: compress decompress optimized_for
mailparse: determine_best_xfer_encoding msg_create msg_extract_part msg_extract_part_file msg_extract_whole_part_file
mailparse: msg_free
mailparse: msg_get_part msg_get_part_data msg_get_structure msg_parse msg_parse_file rfc822_parse_addresses
mailparse: stream_encode
mailparse: uudecode_all
mb: check_encoding chr convert_case convert_encoding convert_kana convert_variables decode_mimeheader
mb: decode_numericentity
mb: detect_encoding detect_order encode_mimeheader encode_numericentity encoding_aliases ereg ereg_match ereg_replace
mb: ereg_replace_callback ereg_search ereg_search_getpos ereg_search_getregs ereg_search_init ereg_search_pos
mb: ereg_search_regs
mb: ereg_search_setpos eregi eregi_replace get_info http_input http_output internal_encoding language lcfirst
mb: list_encodings
mb: ltrim ord output_handler parse_str preferred_mime_name regex_encoding regex_set_options rtrim scrub send_mail
mb: split str_pad
mb: str_split strcut strimwidth stripos stristr strlen strpos strrchr strrichr strripos strrpos strstr strtolower
mb: strtoupper
mb: strwidth substitute_character substr substr_count trim ucfirst
mcrypt: create_iv decrypt enc_get_algorithms_name enc_get_block_size enc_get_iv_size enc_get_key_size
mcrypt: enc_get_modes_name
mcrypt: enc_get_supported_key_sizes enc_is_block_algorithm enc_is_block_algorithm_mode enc_is_block_mode enc_self_test
mcrypt: encrypt
mcrypt: generic generic_deinit generic_init get_block_size get_cipher_name get_iv_size get_key_size list_algorithms
mcrypt: list_modes
mcrypt: module_close module_get_algo_block_size module_get_algo_key_size module_get_supported_key_sizes
mcrypt: module_is_block_algorithm module_is_block_algorithm_mode module_is_block_mode module_open module_self_test
"""
