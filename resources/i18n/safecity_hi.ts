<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en_IN">
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;Wall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Incident</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enlarge the tile, and back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to all groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmark this tile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmark all visible tiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To the bookmark's panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of new bookmarks' clips…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Live wall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incidents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search cameras</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear all filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search and categories</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard to the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard to the wall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>हिन्दी / English</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark or light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Operator…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the console</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layout 1, 4, 9, 16, 25, 36, 64, 1+5, 1+7</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select another tile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call up a camera by its number</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Advice</name>
        <message>
            <source>Correct this camera's address, for example rtsp://192.168.1.20/stream1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that the recorder is on and that the port is right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the user name and password of this camera's recorder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the stream's path and channel number on the recorder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check power and cable at the site; ask the site by phone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check this computer's network cable and the link to the site.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the host name in the address, or use the IP address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The camera is connected but sends no picture; if it lasts, restart it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The recorder may have too many viewers; the console tries again by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set the camera to H.264 or H.265.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch on video for this channel in the recorder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the address: what answers there is not a camera.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The recorder's connections are all in use; close other tiles of it or wait.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures come back by themselves within seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture is being prepared; please wait.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Area</name>
        <message>
            <source>City</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thana</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ward</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Clip</name>
        <message>
            <source>The disk is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The evidence folder cannot be written to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The evidence folder is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The camera sent nothing in that time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clip could not be written</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClipPlayer</name>
        <message>
            <source>10 seconds back (←)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One picture back (,)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play or hold (Space)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One picture on (.)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>10 seconds on (→)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed ([ and ])</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moment in the clip</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Search incidents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Camera number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last 7 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last 30 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Between …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All categories</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All severities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Severity</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Safe City Console</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Operator…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seat {seat} · change the operator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Live</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incidents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} IST</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ clock set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clock follows a time server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>▲ clock not set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clock follows no time server: tell the administrator. Each record says so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>? clock unsure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the clock follows a time server could not be found out.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Health</name>
        <message>
            <source>Live</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stalled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not known</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>IncidentTable</name>
        <message>
            <source>Time (IST)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incident</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Severity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cameras</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Operator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clips</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Incidents</name>
        <message>
            <source>en</source>
            <comment>the code of the language: hi in Hindi</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Medium</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Critical</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not set</source>
            <comment>severity</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The evidence folder cannot be written to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The evidence folder is not there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The camera sent no pictures in this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recording was cut off for a moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The console ended while recording</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finishing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recording, {seconds} s left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Footage from {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seconds} s missing in between</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Footage until {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SHA-256 checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not checked yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No file yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Severity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmarked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found after the console had ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied: {file}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MapWidget</name>
        <message>
            <source>{length} km</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{length} m</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} cameras</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click: go nearer. Shift + click: show on the wall.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>City map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cameras by place. Arrows move, plus and minus zoom, Tab visits cameras, Enter opens.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Ownership</name>
        <message>
            <source>Public</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Private</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Placement</name>
        <message>
            <source>Entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Public place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Directory:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files of type:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computer</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date Modified</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select All</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ignore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select All</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Address is not valid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connection refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Password refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No such stream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Host name unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped sending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Camera closed the connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Video format cannot be shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No video in the stream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not a video stream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for a free connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Media relay is restarting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not ready yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>State</name>
        <message>
            <source>Live</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off by the owner's hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hidden under the owner's consent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connecting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connecting… ({reason})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No new picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No new picture for {age}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connection lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason}: attempt {attempt}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason}: attempt {attempt} in {wait}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Video format {codec} cannot be shown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Time</name>
        <message>
            <source>{n} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} d</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>just now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{age} ago</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ToolBar</name>
        <message>
            <source>Move the map and pick cameras</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick cameras in a rectangle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick cameras inside a drawn line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick the 16 cameras nearest to a point</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WallBar</name>
        <message>
            <source>By thana</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By ward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the map shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave this selection (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous page (Page Up)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next page (Page Down)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous group (Shift+Tab)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next group (Tab)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmark the selected tile (B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How cameras are grouped on the wall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layout {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No cameras match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without an area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cameras: {cameras}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page {page} of {pages}, {cameras} cameras</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ZoomBar</name>
        <message>
            <source>Nearer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Further away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the whole city</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
