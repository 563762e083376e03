; The installer of Assay for Windows. Made by packaging/windows/setup, which defines VERSION, SIZE (KiB), WORK (the lists
; made from what is installed), TARGET, ICON and HOMEPAGE.
;
;   setup.exe                      for the user who starts it, without elevation
;   setup.exe /ALLUSERS            for all users; asks for an administrator
;   setup.exe /S [/D=FOLDER]       says nothing; ends with 0 when all is done, with 2 when nothing was changed
;
; An installed version is replaced where it is. Its files are moved into the folder "previous" before the new ones are
; written, and back if that fails: what a running program has open can be moved, but not overwritten.
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
Name "Assay"
OutFile "${TARGET}"
BrandingText "Assay ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!include nsDialogs.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Assay"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\assay.exe"
; As in app/cli/platform.cpp.
!define MODEL_ID "Assay.Assay"
!define PREVIOUS "$INSTDIR\previous"
; The list of the files that the former installation had, while this one is at work.
!define FORMER "$PLUGINSDIR\former.txt"

Var AllUsers ; 1 or 0
Var ForAll   ; the button of the page
Var Found    ; the version that is installed; empty: none
Var Former   ; the folder of it
Var Stuck    ; the file that could not be moved
Var Moved    ; 1 while the former files are aside

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Assay"
VIAddVersionKey /LANG=0 "FileDescription" "Assay Setup"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "The Assay contributors"
VIAddVersionKey /LANG=0 "LegalCopyright" "The Assay contributors, MIT licence"

!uninstfinalize 'sh "${WORK}/sign" "%1"' = 0

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\assay.exe"

Page custom showUsers leaveUsers
!define MUI_PAGE_CUSTOMFUNCTION_PRE skipWhenInstalled
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first is taken where Windows speaks another language.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Japanese"
!include "setup-texts.nsh"

; say TEXT: a message where somebody sees it; on standard error where not.
!macro say text
    ${If} ${Silent}
        System::Call 'kernel32::GetStdHandle(i -12) p .r8'
        FileWrite $8 "${text}$\r$\n"
    ${Else}
        MessageBox MB_OK|MB_ICONEXCLAMATION "${text}"
    ${EndIf}
!macroend
!define say "!insertmacro say"

; giveUp TEXT: the end, before anything was changed.
!macro giveUp text
    ${say} "${text}"
    SetErrorLevel 2
    Quit
!macroend
!define giveUp "!insertmacro giveUp"

; Where the program goes, and which half of the registry speaks of it. A newer version is not replaced: a library that it
; has written may not be readable by this one.
Function chooseUsers
    ${If} $AllUsers = 1
        SetShellVarContext all
        StrCpy $0 "$PROGRAMFILES64\Assay"
    ${Else}
        SetShellVarContext current
        StrCpy $0 "$LOCALAPPDATA\Programs\Assay"
    ${EndIf}
    ${If} $INSTDIR == ""
        StrCpy $INSTDIR $0
    ${EndIf}
    ReadRegStr $Found SHCTX "${UNINSTALL}" "DisplayVersion"
    ReadRegStr $Former SHCTX "${UNINSTALL}" "InstallLocation"
    ${If} $Former != ""
        StrCpy $INSTDIR $Former
    ${EndIf}
    ${If} $Found != ""
        ${VersionCompare} "$Found" "${VERSION}" $1
        ${If} $1 = 1
            ${giveUp} "$(TextNewer)"
        ${EndIf}
    ${EndIf}
FunctionEnd

Function .onInit
    SetRegView 64
    InitPluginsDir
    StrCpy $Moved 0
    StrCpy $AllUsers 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/ALLUSERS" $1
    ${IfNot} ${Errors}
        StrCpy $AllUsers 1
        UserInfo::GetAccountType
        Pop $0
        ${If} ${Silent}
        ${AndIf} $0 != "Admin"
            ${giveUp} "$(TextElevate)"
        ${EndIf}
    ${EndIf}
    Call chooseUsers
FunctionEnd

Function showUsers
    !insertmacro MUI_HEADER_TEXT "$(TextUsersTitle)" "$(TextUsersSubtitle)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateRadioButton} 0 0 100% 12u "$(TextForMe)"
    Pop $1
    ${NSD_CreateRadioButton} 0 16u 100% 12u "$(TextForAll)"
    Pop $ForAll
    ${If} $AllUsers = 1
        ${NSD_Check} $ForAll
    ${Else}
        ${NSD_Check} $1
    ${EndIf}
    nsDialogs::Show
FunctionEnd

Function leaveUsers
    ${NSD_GetState} $ForAll $0
    ${If} $0 <> ${BST_CHECKED}
        StrCpy $0 0
    ${Else}
        UserInfo::GetAccountType
        Pop $1
        ${If} $1 != "Admin"
            ; Started again as an administrator; that one does the rest.
            ClearErrors
            ExecShell "runas" "$EXEPATH" "/ALLUSERS"
            ${If} ${Errors}
                Abort
            ${EndIf}
            Quit
        ${EndIf}
        StrCpy $0 1
    ${EndIf}
    ${If} $0 <> $AllUsers
        StrCpy $AllUsers $0
        StrCpy $INSTDIR ""
        Call chooseUsers
    ${EndIf}
FunctionEnd

Function skipWhenInstalled
    ${If} $Former != ""
        Abort
    ${EndIf}
FunctionEnd

; eachListed LIST FUNCTION: calls a function for each line of a list of files, with the file in $R4, until it sets the error flag.
!macro eachListed list action
    ClearErrors
    FileOpen $R3 "${list}" r
    ${IfNot} ${Errors}
        ${Do}
            FileRead $R3 $R4
            ${If} ${Errors}
                ClearErrors
                ${ExitDo}
            ${EndIf}
            ${WordReplace} $R4 "$\r" "" "+" $R4
            ${WordReplace} $R4 "$\n" "" "+" $R4
            ClearErrors
            Call ${action}
            ${If} ${Errors}
                StrCpy $Stuck $R4
                ${ExitDo}
            ${EndIf}
        ${Loop}
        FileClose $R3
        ${If} $Stuck != ""
            SetErrors
        ${Else}
            ClearErrors
        ${EndIf}
    ${EndIf}
!macroend
!define eachListed "!insertmacro eachListed"

; From $R1 to $R2, and away with the folders that are empty then.
Function moveFile
    ${If} ${FileExists} "$R1\$R4"
        ${GetParent} "$R2\$R4" $R5
        CreateDirectory $R5
        ClearErrors
        Rename "$R1\$R4" "$R2\$R4"
        ${If} ${Errors} ; asking clears it
            SetErrors
        ${Else}
            Call dropFolders
        ${EndIf}
    ${EndIf}
FunctionEnd

; For the installer and, with un. in front, for the uninstaller.
!macro deleting un
; From $R1. What cannot be deleted stays for the next time.
Function ${un}deleteFile
    Delete "$R1\$R4"
    Call ${un}dropFolders
FunctionEnd

Function ${un}dropFolders
    ${GetParent} "$R1\$R4" $R5
    RMDir $R5
    ${GetParent} $R5 $R5
    ${If} $R5 != $INSTDIR
        RMDir $R5
    ${EndIf}
    ClearErrors
FunctionEnd

; The files that were moved aside. Those of a program that still runs stay, with their list, until the next time.
Function ${un}forgetPrevious
    CopyFiles /SILENT "${PREVIOUS}\files.txt" "$PLUGINSDIR\previous.txt"
    StrCpy $R1 "${PREVIOUS}"
    ${eachListed} "$PLUGINSDIR\previous.txt" ${un}deleteFile
    ${If} ${FileExists} "${PREVIOUS}\*.*"
        CopyFiles /SILENT "$PLUGINSDIR\previous.txt" "${PREVIOUS}\files.txt"
    ${EndIf}
    Delete "$PLUGINSDIR\previous.txt"
FunctionEnd
!macroend
!insertmacro deleting ""
!insertmacro deleting "un."

; The former installation as it was; nothing of the new one.
Function restore
    ${If} $Moved = 1
        StrCpy $Moved 0
        SetOutPath "$PLUGINSDIR"
        ${If} $Stuck == ""
            !include "${WORK}/remove.nsh"
        ${EndIf}
        StrCpy $Stuck ""
        StrCpy $R1 "${PREVIOUS}"
        StrCpy $R2 "$INSTDIR"
        ${eachListed} "${FORMER}" moveFile
        RMDir "${PREVIOUS}"
        RMDir "$INSTDIR"
    ${EndIf}
FunctionEnd

Function .onInstFailed
    ${If} $Moved = 1
        Call restore
        ${say} "$(TextNotWritten)"
    ${EndIf}
    SetErrorLevel 2
FunctionEnd

; The start menu's entry belongs to the same application as the windows do.
Function createShortcut
    SetOutPath "$INSTDIR"
    CreateShortcut "$SMPROGRAMS\Assay.lnk" "$INSTDIR\assay.exe" "" "$INSTDIR\assay.exe" 0
    !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
    ${If} $0 P<> 0
        ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
        ${If} $1 P<> 0
            ${IPersistFile::Load} $1 '("$SMPROGRAMS\Assay.lnk", ${STGM_READWRITE})'
            ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
            ${If} $2 P<> 0
                System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
                System::Call '*(&w64 "${MODEL_ID}")p.r5'
                System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r5,)p.r4'
                ${IPropertyStore::SetValue} $2 '($3,$4)'
                ${IPropertyStore::Commit} $2 ""
                System::Free $4
                System::Free $5
                System::Free $3
                ${IUnknown::Release} $2 ""
                ${IPersistFile::Save} $1 '("$SMPROGRAMS\Assay.lnk",1)'
            ${EndIf}
            ${IUnknown::Release} $1 ""
        ${EndIf}
        ${IUnknown::Release} $0 ""
    ${EndIf}
FunctionEnd

Function register
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Assay"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\assay.exe"
    WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Assay contributors"
    WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    !if "${HOMEPAGE}" != ""
        WriteRegStr SHCTX "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
    !endif
    WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
    WriteRegStr SHCTX "${APP_PATH}" "" "$INSTDIR\assay.exe"
    WriteRegStr SHCTX "Software\Classes\Assay.Library" "" "$(TextLibrary)"
    WriteRegStr SHCTX "Software\Classes\Assay.Library\DefaultIcon" "" "$INSTDIR\assay.exe,0"
    WriteRegStr SHCTX "Software\Classes\Assay.Library\shell\open\command" "" '"$INSTDIR\assay.exe" --library "%1"'
    WriteRegStr SHCTX "Software\Classes\.assay" "" "Assay.Library"
    WriteRegStr SHCTX "Software\Classes\.assay\OpenWithProgids" "Assay.Library" ""
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; file types have changed
FunctionEnd

Section
    ; A folder that cannot be written shows here, before anything is touched.
    ClearErrors
    CreateDirectory "$INSTDIR"
    FileOpen $0 "$INSTDIR\assay-setup.test" w
    ${If} ${Errors}
        ${say} "$(TextNoFolder)"
        Abort
    ${EndIf}
    FileClose $0
    Delete "$INSTDIR\assay-setup.test"

    Call forgetPrevious
    ClearErrors
    CopyFiles /SILENT "$INSTDIR\files.txt" "${FORMER}"
    StrCpy $Moved 1
    StrCpy $R1 "$INSTDIR"
    StrCpy $R2 "${PREVIOUS}"
    ${eachListed} "${FORMER}" moveFile
    ${If} ${Errors}
        StrCpy $0 $Stuck
        Call restore
        StrCpy $Stuck $0
        ${say} "$(TextInUse)"
        Abort
    ${EndIf}

    ; Where nobody can be asked, what cannot be written is passed over, with the error flag set.
    ClearErrors
    !include "${WORK}/install.nsh"
    SetOutPath "$INSTDIR"
    File "/oname=files.txt" "${WORK}/files.txt"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    ${If} ${Errors}
        Abort
    ${EndIf}
    StrCpy $Moved 0
    Call register
    Call createShortcut
    Call forgetPrevious
SectionEnd

; ---- uninstalling ----

Function un.onInit
    SetRegView 64
    SetShellVarContext current
    ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
    ${If} $0 == $INSTDIR
        SetShellVarContext all
        UserInfo::GetAccountType
        Pop $1
        ${If} $1 != "Admin"
        ${AndIfNot} ${Silent}
            ExecShell "runas" "$INSTDIR\uninstall.exe"
            Quit
        ${EndIf}
    ${EndIf}
FunctionEnd

Section "Uninstall"
    ; The file of a program that runs cannot be opened for writing.
    ClearErrors
    FileOpen $0 "$INSTDIR\assay.com" a
    FileClose $0
    FileOpen $0 "$INSTDIR\assay.exe" a
    FileClose $0
    ${If} ${Errors}
        ${say} "$(TextRunning)"
        SetErrorLevel 2
        Abort
    ${EndIf}

    InitPluginsDir
    SetOutPath "$TEMP"
    !include "${WORK}/remove.nsh"
    ; The program that started this one ends about now.
    ${For} $0 1 50
        Delete "$INSTDIR\uninstall.exe"
        ${IfNot} ${FileExists} "$INSTDIR\uninstall.exe"
            ${ExitFor}
        ${EndIf}
        Sleep 100
    ${Next}
    Call un.forgetPrevious ; what an upgrade beside a running program left
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Assay.lnk"
    DeleteRegKey SHCTX "${UNINSTALL}"
    DeleteRegKey SHCTX "${APP_PATH}"
    DeleteRegKey SHCTX "Software\Classes\Assay.Library"
    DeleteRegValue SHCTX "Software\Classes\.assay\OpenWithProgids" "Assay.Library"
    DeleteRegKey /ifempty SHCTX "Software\Classes\.assay\OpenWithProgids"
    ReadRegStr $0 SHCTX "Software\Classes\.assay" ""
    ${If} $0 == "Assay.Library"
        DeleteRegValue SHCTX "Software\Classes\.assay" ""
    ${EndIf}
    DeleteRegKey /ifempty SHCTX "Software\Classes\.assay"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
