"""The first half of the functions of MATLAB that Rouge 4.7.0 knows."""

BUILTINS = """
abs accumarray acos acosd acosh acot acotd acoth acsc acscd acsch actxcontrol actxcontrollist actxcontrolselect
actxGetRunningServer actxserver add addboundary addcats addCause addClass addCondition addConditionsFrom
addConstructor addCorrection addedge addevent addFields addFile addFolderIncludingChildFiles addFunction addLabel
addlistener addMethod addmulti addnode addOptional addParameter addParamValue addPath addpath addPlugin addpoints
addpref addprop addproperty addProperty addReference addRequired addsample addsampletocollection addShortcut
addShutdownFile addStartupFile addTeardown addtodate addToolbarExplorationButtons addts addvars adjacency airy align
alim all allchild allowModelReferenceDiscreteSampleTimeInheritanceImpl alpha alphamap alphaShape alphaSpectrum
alphaTriangulation amd analyzeCodeCompatibility ancestor and angle animatedline annotation ans any appdesigner append
applyFixture area array2table array2timetable arrayfun ascii asec asecd asech asin asind asinh assert assertAccessed
assertCalled assertClass assertEmpty assertEqual assertError assertFail assertFalse assertGreaterThan
assertGreaterThanOrEqual assertInstanceOf assertLength assertLessThan assertLessThanOrEqual assertMatches
assertNotAccessed assertNotCalled assertNotEmpty assertNotEqual assertNotSameHandle assertNotSet assertNumElements
assertReturnsTrue assertSameHandle assertSet assertSize assertSubstring assertThat assertTrue assertUsing
assertWarning assertWarningFree assignin assignOutputsWhen assumeAccessed assumeCalled assumeClass assumeEmpty
assumeEqual assumeError assumeFail assumeFalse assumeGreaterThan assumeGreaterThanOrEqual assumeInstanceOf
assumeLength assumeLessThan assumeLessThanOrEqual assumeMatches assumeNotAccessed assumeNotCalled assumeNotEmpty
assumeNotEqual assumeNotSameHandle assumeNotSet assumeNumElements assumeReturnsTrue assumeSameHandle assumeSet
assumeSize assumeSubstring assumeThat assumeTrue assumeUsing assumeWarning assumeWarningFree atan atan2 atan2d atand
atanh audiodevinfo audioinfo audioplayer audioread audiorecorder audiowrite autumn aviinfo axes axis axtoolbar
axtoolbarbtn balance bandwidth bar bar3 bar3h barh barycentricToCartesian baryToCart base2dec batchStartupOptionUsed
bctree beep BeginInvoke bench besselh besseli besselj besselk bessely beta betainc betaincinv betaln between bfsearch
bicg bicgstab bicgstabl biconncomp bin2dec binary binscatter bitand bitcmp bitget bitnot bitor bitset bitshift bitxor
blanks blkdiag bone boundary boundaryFacets boundaryshape boundingbox bounds box break brighten brush bsxfun build
builddocsearchdb builtin bvp4c bvp5c bvpget bvpinit bvpset bvpxtend caldays caldiff calendar calendarDuration calllib
callSoapService calmonths calquarters calweeks calyears camdolly cameratoolbar camlight camlookat camorbit campan
campos camproj camroll camtarget camup camva camzoom cancel cancelled cart2pol cart2sph cartesianToBarycentric
cartToBary cast cat categorical categories caxis cd cdf2rdf cdfepoch cdfinfo cdflib cdflib.close cdflib.closeVar
cdflib.computeEpoch cdflib.computeEpoch16 cdflib.create cdflib.createAttr cdflib.createVar cdflib.delete
cdflib.deleteAttr cdflib.deleteAttrEntry cdflib.deleteAttrgEntry cdflib.deleteVar cdflib.deleteVarRecords
cdflib.epoch16Breakdown cdflib.epochBreakdown cdflib.getAttrEntry cdflib.getAttrgEntry cdflib.getAttrMaxEntry
cdflib.getAttrMaxgEntry cdflib.getAttrName cdflib.getAttrNum cdflib.getAttrScope cdflib.getCacheSize
cdflib.getChecksum cdflib.getCompression cdflib.getCompressionCacheSize cdflib.getConstantNames
cdflib.getConstantValue cdflib.getCopyright cdflib.getFileBackward cdflib.getFormat cdflib.getLibraryCopyright
cdflib.getLibraryVersion cdflib.getMajority cdflib.getName cdflib.getNumAttrEntries cdflib.getNumAttrgEntries
cdflib.getNumAttributes cdflib.getNumgAttributes cdflib.getReadOnlyMode cdflib.getStageCacheSize cdflib.getValidate
cdflib.getVarAllocRecords cdflib.getVarBlockingFactor cdflib.getVarCacheSize cdflib.getVarCompression
cdflib.getVarData cdflib.getVarMaxAllocRecNum cdflib.getVarMaxWrittenRecNum cdflib.getVarName cdflib.getVarNum
cdflib.getVarNumRecsWritten cdflib.getVarPadValue cdflib.getVarRecordData cdflib.getVarReservePercent
cdflib.getVarsMaxWrittenRecNum cdflib.getVarSparseRecords cdflib.getVersion cdflib.hyperGetVarData
cdflib.hyperPutVarData cdflib.inquire cdflib.inquireAttr cdflib.inquireAttrEntry cdflib.inquireAttrgEntry
cdflib.inquireVar cdflib.open cdflib.putAttrEntry cdflib.putAttrgEntry cdflib.putVarData cdflib.putVarRecordData
cdflib.renameAttr cdflib.renameVar cdflib.setCacheSize cdflib.setChecksum cdflib.setCompression
cdflib.setCompressionCacheSize cdflib.setFileBackward cdflib.setFormat cdflib.setMajority cdflib.setReadOnlyMode
cdflib.setStageCacheSize cdflib.setValidate cdflib.setVarAllocBlockRecords cdflib.setVarBlockingFactor
cdflib.setVarCacheSize cdflib.setVarCompression cdflib.setVarInitialRecs cdflib.setVarPadValue
cdflib.SetVarReservePercent cdflib.setVarsCacheSize cdflib.setVarSparseRecords cdfread cdfwrite ceil cell cell2mat
cell2struct cell2table celldisp cellfun cellplot cellstr centrality centroid cgs changeFields char checkcode checkin
checkout chol cholupdate choose circshift circumcenter circumcenters cla clabel class classdef classUnderlying clc
clear clearAllMemoizedCaches clearCache clearMockHistory clearPersonalValue clearpoints clearTemporaryValue clearvars
clf clibgen.buildInterface clibgen.ClassDefinition clibgen.ConstructorDefinition clibgen.EnumDefinition
clibgen.FunctionDefinition clibgen.generateLibraryDefinition clibgen.LibraryDefinition clibgen.MethodDefinition
clibgen.PropertyDefinition clibRelease clipboard clock clone close closeFile closereq cmopts cmpermute cmunique
CodeCompatibilityAnalysis codeCompatibilityReport colamd collapse colon colorbar colorcube colordef colormap ColorSpec
colperm COM com.mathworks.engine.MatlabEngine com.mathworks.matlab.types.CellStr com.mathworks.matlab.types.Complex
com.mathworks.matlab.types.HandleObject com.mathworks.matlab.types.Struct combine Combine CombinedDatastore comet
comet3 compan compass complete complex compose computer cond condeig condensation condest coneplot conj conncomp
containers.Map contains continue contour contour3 contourc contourf contourslice contrast conv conv2 convert
convertCharsToStrings convertContainedStringsToChars convertLike convertStringsToChars convertvars convexHull convhull
convhulln convn cool copper copy copyElement copyfile copyHDU copyobj copyTo corrcoef cos cosd cosh cospi cot cotd
coth count countcats countEachLabel cov cplxpair cputime createCategory createClassFromWsdl createFile createImg
createLabel createMock createSampleTime createSharedTestFixture createSoapMessage createTbl createTestClassInstance
createTestMethodInstance criticalAlpha cross csc cscd csch csvread csvwrite ctranspose cummax cummin cumprod cumsum
cumtrapz curl currentProject customverctrl cylinder daqread daspect datacursormode datastore dataTipInteraction
dataTipTextRow date datenum dateshift datestr datetick datetime datevec day days dbclear dbcont dbdown dblquad dbmex
dbquit dbstack dbstatus dbstep dbstop dbtype dbup dde23 ddeget ddensd ddesd ddeset deal deblank dec2base dec2bin
dec2hex decic decomposition deconv defineArgument defineOutput deg2rad degree del2 delaunay delaunayn DelaunayTri
delaunayTriangulation delegateTo delete deleteCol deleteFile deleteHDU deleteKey deleteproperty deleteRecord
deleteRows delevent delimitedTextImportOptions delsample delsamplefromcollection demo det details detectImportOptions
detrend deval dfsearch diag diagnose dialog diary diff diffuse digraph dir disableDefaultInteractivity discretize disp
display displayEmptyObject displayNonScalarObject displayScalarHandleToDeletedObject displayScalarObject dissect
distances dither divergence dlmread dlmwrite dmperm doc docsearch done dos dot double drag dragrect drawnow dsearchn
duration dynamicprops echo echodemo edgeAttachments edgecount edges edit eig eigs ellipj ellipke ellipsoid empty
enableDefaultInteractivity enableNETfromNetworkDrive enableservice end EndInvoke endsWith enumeration eomday eps eq
equilibrate erase eraseBetween erf erfc erfcinv erfcx erfinv error errorbar errordlg etime etree etreeplot eval evalc
evalin event.DynamicPropertyEvent event.EventData event.hasListener event.listener event.PropertyEvent
event.proplistener eventlisteners events exceltime Execute exist exit exp expand expectedContentLength expint expm
expm1 export export2wsdlg exportsetupdlg extractAfter extractBefore extractBetween eye ezcontour ezcontourf ezmesh
ezmeshc ezplot ezplot3 ezpolar ezsurf ezsurfc faceNormal faceNormals factor factorial false fatalAssertAccessed
fatalAssertCalled fatalAssertClass fatalAssertEmpty fatalAssertEqual fatalAssertError fatalAssertFail fatalAssertFalse
fatalAssertGreaterThan fatalAssertGreaterThanOrEqual fatalAssertInstanceOf fatalAssertLength fatalAssertLessThan
fatalAssertLessThanOrEqual fatalAssertMatches fatalAssertNotAccessed fatalAssertNotCalled fatalAssertNotEmpty
fatalAssertNotEqual fatalAssertNotSameHandle fatalAssertNotSet fatalAssertNumElements fatalAssertReturnsTrue
fatalAssertSameHandle fatalAssertSet fatalAssertSize fatalAssertSubstring fatalAssertThat fatalAssertTrue
fatalAssertUsing fatalAssertWarning fatalAssertWarningFree fclose fcontour feather featureEdges feof ferror feval
Feval fewerbins fft fft2 fftn fftshift fftw fgetl fgets fieldnames figure figurepalette fileattrib fileDatastore
filemarker fileMode fileName fileparts fileread filesep fill fill3 fillmissing filloutliers filter filter2 fimplicit
fimplicit3 find findall findCategory findedge findEvent findfigs findFile findgroups findLabel findnode findobj
findprop findstr finish fitsdisp fitsinfo fitsread fitswrite fix fixedWidthImportOptions flag flintmax flip flipdim
flipedge fliplr flipud floor flow fmesh fminbnd fminsearch fopen for format fplot fplot3 fprintf frame2im fread
freeBoundary freqspace frewind fscanf fseek fsurf ftell ftp full fullfile func2str function functions FunctionTestCase
functiontests funm fwrite fzero gallery gamma gammainc gammaincinv gammaln gather gca gcbf gcbo gcd gcf gcmr gco ge
genpath genvarname geoaxes geobasemap geobubble geodensityplot geolimits geoplot geoscatter geotickformat get
getabstime getAColParms getappdata getaudiodata getBColParms GetCharArray getClass getColName getColType
getConstantValue getCurrentTime getData getdatasamples getdatasamplesize getDiagnosticFor getDiscreteStateImpl
getDiscreteStateSpecificationImpl getdisp getenv getEqColType getfield getFields getFileFormats getFooter getframe
GetFullMatrix getGlobalNamesImpl getHdrSpace getHDUnum getHDUtype getHeader getHeaderImpl getIconImpl getImgSize
getImgType getImpulseResponseLengthImpl getInputDimensionConstraintImpl getinterpmethod getLocation getMockHistory
getNegativeDiagnosticFor getnext getNumCols getNumHDUs getNumInputs getNumInputsImpl getNumOutputs getNumOutputsImpl
getNumRows getOpenFiles getOutputDataTypeImpl getOutputDimensionConstraintImpl getOutputSizeImpl getParameter
getpixelposition getplayer getpoints getPostActValString getPostConditionString getPostDescriptionString
getPostExpValString getPreDescriptionString getpref getProfiles getPropertyGroups getPropertyGroupsImpl getqualitydesc
getReasonPhrase getReport getsamples getSampleTime getSampleTimeImpl getsampleusingtime getSharedTestFixtures
getSimulateUsingImpl getSimulinkFunctionNamesImpl gettimeseriesnames getTimeStr gettsafteratevent gettsafterevent
gettsatevent gettsbeforeatevent gettsbeforeevent gettsbetweenevents GetVariable getvaropts getVersion GetWorkspaceData
ginput global gmres gobjects gplot grabcode gradient graph GraphPlot gray graymon grid griddata griddatan
griddedInterpolant groot groupcounts groupsummary grouptransform gsvd gt gtext guidata guide guihandles gunzip gzip
H5.close H5.garbage_collect H5.get_libversion H5.open H5.set_free_list_limits H5A.close H5A.create H5A.delete
H5A.get_info H5A.get_name H5A.get_space H5A.get_type H5A.iterate H5A.open H5A.open_by_idx H5A.open_by_name H5A.read
H5A.write h5create H5D.close H5D.create H5D.get_access_plist H5D.get_create_plist H5D.get_offset H5D.get_space
H5D.get_space_status H5D.get_storage_size H5D.get_type H5D.open H5D.read H5D.set_extent H5D.vlen_get_buf_size
H5D.write h5disp H5DS.attach_scale H5DS.detach_scale H5DS.get_label H5DS.get_num_scales H5DS.get_scale_name
H5DS.is_scale H5DS.iterate_scales H5DS.set_label H5DS.set_scale H5E.clear H5E.get_major H5E.get_minor H5E.walk
H5F.close H5F.create H5F.flush H5F.get_access_plist H5F.get_create_plist H5F.get_filesize H5F.get_freespace
H5F.get_info H5F.get_mdc_config H5F.get_mdc_hit_rate H5F.get_mdc_size H5F.get_name H5F.get_obj_count H5F.get_obj_ids
H5F.is_hdf5 H5F.mount H5F.open H5F.reopen H5F.set_mdc_config H5F.unmount H5G.close H5G.create H5G.get_info H5G.open
H5I.dec_ref H5I.get_file_id H5I.get_name H5I.get_ref H5I.get_type H5I.inc_ref H5I.is_valid h5info H5L.copy
H5L.create_external H5L.create_hard H5L.create_soft H5L.delete H5L.exists H5L.get_info H5L.get_name_by_idx H5L.get_val
H5L.iterate H5L.iterate_by_name H5L.move H5L.visit H5L.visit_by_name H5ML.compare_values H5ML.get_constant_names
H5ML.get_constant_value H5ML.get_function_names H5ML.get_mem_datatype H5ML.hoffset H5ML.sizeof H5O.close H5O.copy
H5O.get_comment H5O.get_comment_by_name H5O.get_info H5O.link H5O.open H5O.open_by_idx H5O.set_comment
H5O.set_comment_by_name H5O.visit H5O.visit_by_name H5P.all_filters_avail H5P.close H5P.close_class H5P.copy
H5P.create H5P.equal H5P.exist H5P.fill_value_defined H5P.get H5P.get_alignment H5P.get_alloc_time
H5P.get_attr_creation_order H5P.get_attr_phase_change H5P.get_btree_ratios H5P.get_char_encoding H5P.get_chunk
H5P.get_chunk_cache H5P.get_class H5P.get_class_name H5P.get_class_parent H5P.get_copy_object
H5P.get_create_intermediate_group H5P.get_driver H5P.get_edc_check H5P.get_external H5P.get_external_count
H5P.get_family_offset H5P.get_fapl_core H5P.get_fapl_family H5P.get_fapl_multi H5P.get_fclose_degree H5P.get_fill_time
H5P.get_fill_value H5P.get_filter H5P.get_filter_by_id H5P.get_gc_references H5P.get_hyper_vector_size
H5P.get_istore_k H5P.get_layout H5P.get_libver_bounds H5P.get_link_creation_order H5P.get_link_phase_change
H5P.get_mdc_config H5P.get_meta_block_size H5P.get_multi_type H5P.get_nfilters H5P.get_nprops H5P.get_sieve_buf_size
H5P.get_size H5P.get_sizes H5P.get_small_data_block_size H5P.get_sym_k H5P.get_userblock H5P.get_version H5P.isa_class
H5P.iterate H5P.modify_filter H5P.remove_filter H5P.set H5P.set_alignment H5P.set_alloc_time
H5P.set_attr_creation_order H5P.set_attr_phase_change H5P.set_btree_ratios H5P.set_char_encoding H5P.set_chunk
H5P.set_chunk_cache H5P.set_copy_object H5P.set_create_intermediate_group H5P.set_deflate H5P.set_edc_check
H5P.set_external H5P.set_family_offset H5P.set_fapl_core H5P.set_fapl_family H5P.set_fapl_log H5P.set_fapl_multi
H5P.set_fapl_sec2 H5P.set_fapl_split H5P.set_fapl_stdio H5P.set_fclose_degree H5P.set_fill_time H5P.set_fill_value
H5P.set_filter H5P.set_fletcher32 H5P.set_gc_references H5P.set_hyper_vector_size H5P.set_istore_k H5P.set_layout
H5P.set_libver_bounds H5P.set_link_creation_order H5P.set_link_phase_change H5P.set_mdc_config H5P.set_meta_block_size
H5P.set_multi_type H5P.set_nbit H5P.set_scaleoffset H5P.set_shuffle H5P.set_sieve_buf_size H5P.set_sizes
H5P.set_small_data_block_size H5P.set_sym_k H5P.set_userblock H5R.create H5R.dereference H5R.get_name H5R.get_obj_type
H5R.get_region h5read h5readatt H5S.close H5S.copy H5S.create H5S.create_simple H5S.extent_copy H5S.get_select_bounds
H5S.get_select_elem_npoints H5S.get_select_elem_pointlist H5S.get_select_hyper_blocklist H5S.get_select_hyper_nblocks
H5S.get_select_npoints H5S.get_select_type H5S.get_simple_extent_dims H5S.get_simple_extent_ndims
H5S.get_simple_extent_npoints H5S.get_simple_extent_type H5S.is_simple H5S.offset_simple H5S.select_all
H5S.select_elements H5S.select_hyperslab H5S.select_none H5S.select_valid H5S.set_extent_none H5S.set_extent_simple
H5T.array_create H5T.close H5T.commit H5T.committed H5T.copy H5T.create H5T.detect_class H5T.enum_create
H5T.enum_insert H5T.enum_nameof H5T.enum_valueof H5T.equal H5T.get_array_dims H5T.get_array_ndims H5T.get_class
H5T.get_create_plist H5T.get_cset H5T.get_ebias H5T.get_fields H5T.get_inpad H5T.get_member_class H5T.get_member_index
H5T.get_member_name H5T.get_member_offset H5T.get_member_type H5T.get_member_value H5T.get_native_type
H5T.get_nmembers H5T.get_norm H5T.get_offset H5T.get_order H5T.get_pad H5T.get_precision H5T.get_sign H5T.get_size
H5T.get_strpad H5T.get_super H5T.get_tag H5T.insert H5T.is_variable_str H5T.lock H5T.open H5T.pack H5T.set_cset
H5T.set_ebias H5T.set_fields H5T.set_inpad H5T.set_norm H5T.set_offset H5T.set_order H5T.set_pad H5T.set_precision
H5T.set_sign H5T.set_size H5T.set_strpad H5T.set_tag H5T.vlen_create h5write h5writeatt H5Z.filter_avail
H5Z.get_filter_info hadamard handle hankel hasdata hasFactoryValue hasfile hasFrame hasnext hasPersonalValue
hasTemporaryValue hdf5info hdf5read hdf5write hdfan hdfdf24 hdfdfr8 hdfh hdfhd hdfhe hdfhx hdfinfo hdfml hdfpt hdfread
hdftool hdfv hdfvf hdfvh hdfvs head heatmap height help helpbrowser helpdesk helpdlg helpwin hess hex2dec hex2num
hgexport hggroup hgload hgsave hgtransform hidden highlight hilb hist histc histcounts histcounts2 histogram
histogram2 hms hold holes home horzcat hot hour hours hover hsv hsv2rgb hypot ichol idealfilter idivide ifft ifft2
ifftn ifftshift ilu im2double im2frame im2java imag image imageDatastore imagesc imapprox imfinfo imformats
imgCompress import importdata imread imresize imshow imtile imwrite incenter incenters incidence ind2rgb ind2sub
indegree inedges Inf info infoImpl initialize initializeDatastore inline inmem inner2outer innerjoin inOutStatus
inpolygon input inputdlg inputname inputParser insertAfter insertATbl insertBefore insertBTbl insertCol insertImg
insertRows inShape inspect instrcallback instrfind instrfindall int16 int2str int32 int64 int8 integral integral2
integral3 interp1 interp1q interp2 interp3 interpft interpn interpstreamspeed intersect intmax intmin inv invhilb
invoke ipermute iqr is* isa isappdata isaUnderlying isbanded isbetween iscalendarduration iscategorical iscategory
iscell iscellstr ischange ischar iscolumn iscom isCompatible isCompressedImg isConnected isdag isdatetime isdiag isdir
isDiscreteStateSpecificationMutableImpl isDone isDoneImpl isdst isduration isEdge isempty isenum isequal isequaln
isequalwithequalnans isevent isfield isfile isfinite isfloat isfolder isfullfile isgraphics ishandle ishermitian
ishghandle ishold ishole isIllConditioned isInactivePropertyImpl isinf isInputComplexityMutableImpl
isInputDataTypeMutableImpl isInputDirectFeedthroughImpl isInputSizeLockedImpl isInputSizeMutableImpl isinteger
isinterface isInterior isinterior isisomorphic isjava isKey iskeyword isletter isLoaded islocalmax islocalmin isLocked
islogical ismac ismatrix ismember ismembertol ismethod ismissing ismultigraph isnan isnat isNull isnumeric isobject
isocaps isocolors isomorphism isonormals isordinal isosurface isoutlier isOutputComplexImpl isOutputFixedSizeImpl ispc
isplaying ispref isprime isprop isprotected isreal isrecording isregular isrow isscalar issimplified issorted
issortedrows isspace issparse isstr isstring isStringScalar isstrprop isstruct isstudent issymmetric istable istall
istimetable istril istriu isTunablePropertyDataTypeMutableImpl isundefined isunix isvalid isvarname isvector isweekend
javaaddpath javaArray javachk javaclasspath javaMethod javaMethodEDT javaObject javaObjectEDT javarmpath jet join
jsondecode jsonencode juliandate keepMeasuring keyboard keys KeyValueDatastore KeyValueStore kron labeledge labelnode
lag laplacian lasterr lasterror lastwarn layout lcm ldivide ldl le legend legendre length lib.pointer libfunctions
libfunctionsview libisloaded libpointer libstruct license light lightangle lighting lin2mu line lines LineSpec
linkaxes linkdata linkprop linsolve linspace listdlg listener listfonts listModifiedFiles listRequiredFiles load
loadlibrary loadobj loadObjectImpl localfunctions log log10 log1p
"""
