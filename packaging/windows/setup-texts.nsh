; What the installer says, in both languages. Included by setup.nsi.
!macro text name english japanese
    LangString ${name} ${LANG_ENGLISH} "${english}"
    LangString ${name} ${LANG_JAPANESE} "${japanese}"
!macroend

!insertmacro text TextUsersTitle "For whom?" "インストールの対象"
!insertmacro text TextUsersSubtitle "Assay can be installed for you alone or for all users of this computer." \
    "自分だけ、またはこのコンピューターのすべてのユーザーのためにインストールできます。"
!insertmacro text TextForMe "For me alone" "自分だけ"
!insertmacro text TextForAll "For all users (asks for an administrator)" "すべてのユーザー（管理者の許可が必要です）"
!insertmacro text TextNewer "Assay $Found is installed, which is newer than ${VERSION}. Nothing was changed. To go back to ${VERSION}, uninstall the newer one first; your library stays." \
    "${VERSION} より新しい Assay $Found がインストールされています。何も変更していません。${VERSION} に戻すには、先に新しい版をアンインストールしてください。ライブラリーは残ります。"
!insertmacro text TextElevate "To install for all users, start this as an administrator. Nothing was changed." \
    "すべてのユーザーのためにインストールするには、管理者として実行してください。何も変更していません。"
!insertmacro text TextNoFolder "The folder $INSTDIR cannot be written. Nothing was changed. Choose a folder of your own." \
    "フォルダー $INSTDIR に書き込めません。何も変更していません。書き込めるフォルダーを選んでください。"
!insertmacro text TextInUse "$Stuck cannot be replaced; another program uses it. Nothing was changed. Close Assay and try again." \
    "$Stuck は使用中のため置き換えられません。何も変更していません。Assay を閉じてからもう一度お試しください。"
!insertmacro text TextNotWritten "Assay ${VERSION} could not be written to $INSTDIR. What was there before is there again. Make room on the disk and try again." \
    "Assay ${VERSION} を $INSTDIR に書き込めませんでした。以前の状態に戻しました。ディスクの空き容量を増やしてからもう一度お試しください。"
!insertmacro text TextRunning "Assay is running. Nothing was removed. Close its windows and try again." \
    "Assay は実行中です。何も削除していません。ウィンドウを閉じてからもう一度お試しください。"
!insertmacro text TextLibrary "Assay library" "Assay ライブラリー"
